/** The import table of the house: who may import whom. Everything that is not in a room's list is refused. */
const MAY = {
  'shared/kernel': [],
  'shared/domain': ['shared/kernel'],
  'shared/regelsets': ['shared/kernel', 'shared/domain'],
  'shared/contract': ['shared/kernel', 'shared/domain'],
  'shared/protocol': ['shared/kernel', 'shared/domain'],
  'shared/glossary': [],
  db: ['shared/kernel', 'shared/domain', 'shared/contract'],
  'electron/backend': ['shared/', 'db'],
  'electron/loopback': ['electron/backend', 'shared/contract', 'shared/kernel'],
  'electron/cli': ['electron/backend', 'shared/contract', 'shared/kernel'],
  'electron/preload': ['shared/contract'],
  'electron/main': ['shared/kernel', 'shared/contract'],
  renderer: ['shared/kernel', 'shared/domain', 'shared/regelsets', 'shared/contract', 'shared/glossary'],
  register: ['shared/kernel', 'shared/domain', 'shared/regelsets', 'shared/protocol'],
  // the tools that start and bundle the program name its parts
  build: ['electron/', 'shared/kernel', 'shared/contract'],
};

const OURS = '^(electron|renderer|shared|db|register|test|build)/';
const room = (path) => `^${path}${path.endsWith('/') ? '' : '/'}`;

const rooms = Object.entries(MAY).map(([from, may]) => ({
  name: `room-${from.replace('/', '-')}`,
  comment: `${from} may import ${may.join(', ') || 'no other room'}`,
  severity: 'error',
  from: { path: room(from) },
  to: { path: OURS, pathNot: [from, ...may].map(room) },
}));

/** A package that may be imported in some rooms only (test code may import everything). */
const only = (name, packages, inRooms) => ({
  name: `only-${name}`,
  severity: 'error',
  from: { pathNot: [...inRooms, 'test'].map(room) },
  to: { path: packages },
});

module.exports = {
  forbidden: [
    ...rooms,
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'imports-resolve', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'features-apart', severity: 'error', from: { path: '^renderer/features/([^/]+)/' }, to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' } },
    { name: 'ui-without-domain-words', severity: 'error', from: { path: '^renderer/ui/' }, to: { path: '^(shared/(domain|contract|regelsets)|renderer/features)/' } },
    { name: 'one-file-touches-the-bridge', severity: 'error', from: { path: '^renderer/', pathNot: '^renderer/api\\.ts$' }, to: { path: '^shared/contract/gate\\.ts$' } },
    { name: 'shared-without-node', severity: 'error', from: { path: '^(shared|renderer)/' }, to: { dependencyTypes: ['core'] } },
    only('electron', '^electron$|node_modules/electron/', ['electron/main', 'electron/preload', 'build']),
    only('react', 'node_modules/(react|react-dom|react-hook-form|@utrecht/component-library-react)/', ['renderer']),
    only('sqlite', 'node_modules/better-sqlite3/|node_modules/drizzle-orm/(better-sqlite3|sqlite-core)/', ['db']),
    only('postgres', 'node_modules/(pg|@electric-sql/pglite)/|node_modules/drizzle-orm/(node-postgres|pglite|pg-core)/', ['register/store']),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|release|\\.tsbuild)/' },
    tsConfig: { fileName: 'build/tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'node', 'default'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'] },
  },
};
