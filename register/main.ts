import { describeFailure } from './http/failures.ts';
import { HULP, parseOpties } from './options.ts';
import { Startfout } from './store/database.ts';

async function run(): Promise<void> {
  const opties = parseOpties(process.argv.slice(2), process.env);
  if (!opties.ok) throw new Startfout(`${opties.error} Er is niets gestart. Met --hulp ziet u alle opties.`);
  const { opdracht, ...rest } = opties.value;
  if (opdracht === 'hulp') {
    process.stdout.write(`${HULP}\n`);
    return;
  }
  if (opdracht === 'openapi') {
    const { renderOpenapi } = await import('./http/openapi/document.ts');
    process.stdout.write(renderOpenapi());
    return;
  }
  // loaded only now: a mistyped option should not wait for a database engine
  const { runRegister } = await import('./service.ts');
  await runRegister({ opdracht, ...rest });
}

try {
  await run();
} catch (fout) {
  const melding = fout instanceof Startfout ? fout.message : 'Het register kon niet starten door een fout in het programma. Er is niets gewist. Meld dit bij de beheerder met de regel hieronder.';
  process.stderr.write(`${melding}\n`);
  if (!(fout instanceof Startfout)) process.stderr.write(`${JSON.stringify({ level: 60, err: describeFailure(fout) })}\n`);
  process.exit(1);
}
