import type { HerkomstUitkomst } from '../../../../shared/domain/herkomst/uitkomst.ts';
import { HERKOMST } from '../../../text/herkomst.ts';
import { Badge, type BadgeTone } from '../../../ui/badge.tsx';
import { Panel } from '../../../ui/panel.tsx';

const KLEUR: Record<HerkomstUitkomst['uitkomst'], BadgeTone> = { vastgesteld: 'ok', voorlopig: 'warning', niet_vast_te_stellen: 'warning', buiten_de_regio: 'accent' };

/** What follows from the facts: the sentence, the steps with rule and source, what would change it, what people judge. */
export function Afleiding({ afleiding }: { readonly afleiding: HerkomstUitkomst }) {
  return (
    <Panel title={HERKOMST.uitkomst} aside={<Badge tone={KLEUR[afleiding.uitkomst]}>{HERKOMST.uitkomsten[afleiding.uitkomst]}</Badge>}>
      <p className="tt-uitkomst">{afleiding.samenvatting}</p>
      <h3 className="tt-tussenkop">{HERKOMST.stappen}</h3>
      <ol className="tt-afleiding">
        {afleiding.stappen.map((stap) => (
          <li key={`${stap.regel} ${stap.uitleg}`}>
            <p>{stap.uitleg}</p>
            {stap.feiten.length > 0 ? (
              <ul>
                {stap.feiten.map((feit) => (
                  <li key={feit}>{feit}</li>
                ))}
              </ul>
            ) : null}
            <p className="tt-bron">
              {HERKOMST.stap(stap.regel)}. {HERKOMST.bron(stap.bron)}
            </p>
          </li>
        ))}
      </ol>
      <h3 className="tt-tussenkop">{HERKOMST.watVerandertHet}</h3>
      {afleiding.watVerandertHet.length === 0 ? (
        <p className="tt-text">{HERKOMST.nietsVerandert}</p>
      ) : (
        <ul className="tt-punten">
          {afleiding.watVerandertHet.map((zin) => (
            <li key={zin}>{zin}</li>
          ))}
        </ul>
      )}
      {afleiding.openNormen.length > 0 ? (
        <>
          <h3 className="tt-tussenkop">{HERKOMST.openNormen}</h3>
          <ul className="tt-punten">
            {afleiding.openNormen.map((zin) => (
              <li key={zin}>{zin}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  );
}
