import { DOSSIER } from '../../text/dossier.ts';
import { Panel } from '../../ui/panel.tsx';

/** What the arrangements leave open: people judge it, nothing computes it. */
export const OpenNormen = ({ normen }: { readonly normen: readonly string[] }) =>
  normen.length === 0 ? null : (
    <Panel title={DOSSIER.openNormen} level={3} quiet>
      <ul className="tt-punten">
        {normen.map((norm) => (
          <li key={norm}>{norm}</li>
        ))}
      </ul>
    </Panel>
  );
