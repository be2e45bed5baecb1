import { listVoorwaardenVoor, VRIJE_VOORWAARDE } from '../../../../shared/domain/motivering/voorwaarden.ts';
import { MOTIVERING } from '../../../text/motivering.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxField } from '../../../ui/checkbox-field.tsx';
import { Group } from '../../../ui/group.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { Deelprops } from './deel-props.ts';

/** The conditions of a grant: chosen from what fits, each with words that people can change, or written by themselves. */
export function Voorwaarden({ velden, zet, weergave, fout }: Deelprops) {
  const { verdeling, aanvraag } = weergave.dossier;
  const lijst = velden.voorwaarden;
  const zetLijst = (voorwaarden: typeof lijst) => zet({ ...velden, voorwaarden });
  const passend = verdeling ? listVoorwaardenVoor(aanvraag.urgentiegroep, verdeling.route) : [];
  return (
    <Group name="voorwaarden" legend={MOTIVERING.voorwaarden} description={MOTIVERING.voorwaardenUitleg} error={fout('voorwaarden')}>
      {passend.map((v) => (
        <CheckboxField
          key={v.code}
          name={`voorwaarde.${v.code}`}
          label={v.tekst}
          description={MOTIVERING.blokBron(v.bron, v.zekerheid)}
          checked={lijst.some((w) => w.code === v.code)}
          onChange={(aan) => zetLijst(aan ? [...lijst, { code: v.code, tekst: v.tekst }] : lijst.filter((w) => w.code !== v.code))}
        />
      ))}
      {lijst.map((w, i) => (
        <section key={i} className="tt-overweging" aria-label={MOTIVERING.voorwaardeTekstVan(i + 1)}>
          <TextArea name={`voorwaarden.${i}.tekst`} rows={2} label={MOTIVERING.voorwaardeTekstVan(i + 1)} value={w.tekst} error={fout(`voorwaarden.${i}.tekst`)} onChange={(tekst) => zetLijst(lijst.map((x, j) => (j === i ? { ...x, tekst } : x)))} />
          <div><Button kind="subtle" onClick={() => zetLijst(lijst.filter((_, j) => j !== i))}>{MOTIVERING.voorwaardeWeg(i + 1)}</Button></div>
        </section>
      ))}
      <div><Button onClick={() => zetLijst([...lijst, { code: VRIJE_VOORWAARDE, tekst: '' }])}>{MOTIVERING.eigenVoorwaarde}</Button></div>
    </Group>
  );
}
