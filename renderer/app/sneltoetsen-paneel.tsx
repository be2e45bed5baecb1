import { vensterTekst } from '../text/venster.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { showHulpvenster } from './hulpvenster.ts';
import type { Sneltoets } from './sneltoetsen.ts';
import { useWeergave } from './weergave.ts';

const t = vensterTekst.sneltoetsen;
const GROEPEN = Object.keys(t.kop) as (keyof typeof t.kop)[]; // the keys of a const object

/** One press, each key in a frame of its own; the words between them are plain. */
const Toetsen = ({ toon }: { readonly toon: readonly string[] }) => (
  <span className="app-toetsen">{toon.map((toets, i) => (toets === t.dan || toets === t.of ? <span key={i}>{toets}</span> : <kbd key={i}>{toets}</kbd>))}</span>
);

/** All shortcuts, from the table that binds them. */
export function SneltoetsenPaneel({ sneltoetsen }: { readonly sneltoetsen: readonly Sneltoets[] }) {
  const { losseToetsen } = useWeergave();
  return (
    <Dialog title={t.titel} onClose={() => showHulpvenster(null)}>
      {losseToetsen ? <p className="tt-muted">{t.typen}</p> : <Notice kind="info">{t.uit}</Notice>}
      <div className="app-sneltoetsen">
        {GROEPEN.map((groep) => (
          <section key={groep} aria-labelledby={`sneltoetsen-${groep}`}>
            <h3 id={`sneltoetsen-${groep}`} className="tt-panel__title tt-panel__title--3">{t.kop[groep]}</h3>
            <dl>
              {sneltoetsen.filter((s) => s.groep === groep).map((s) => (
                <div key={s.wat} className="app-sneltoets">
                  <dt><Toetsen toon={s.toon} /></dt>
                  <dd>{s.wat}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
