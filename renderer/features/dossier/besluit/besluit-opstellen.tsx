import { useState } from 'react';
import { DICTA, Aanvraagdictum } from '../../../../shared/domain/besluit/besluit.ts';
import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import { useCommand } from '../../../app/use-command.ts';
import { fieldsOfFout } from '../../../forms/collect-errors.ts';
import { errorAt } from '../../../forms/plain-form.tsx';
import { BESLUIT } from '../../../text/besluit.ts';
import { VERDELING } from '../../../text/verdeling.ts';
import { Actions } from '../../../ui/actions.tsx';
import { Button } from '../../../ui/button.tsx';
import { CheckboxField } from '../../../ui/checkbox-field.tsx';
import { focusField, fieldId } from '../../../ui/field-id.ts';
import { Group } from '../../../ui/group.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import type { Conceptvelden } from '../stap-concept.tsx';
import { StapFormulier } from '../stap-formulier.tsx';
import { inDossier, type StapProps } from '../stap-props.ts';
import { vindOntbrekend, type Besluitvelden, type Ontbrekend } from './besluit-velden.ts';
import { Briefvoorbeeld } from './briefvoorbeeld.tsx';
import { Overwegingen } from './overwegingen.tsx';

const DICTUMOPTIES = Aanvraagdictum.options.map((value) => ({ value, label: DICTA[value] }));

/** What is missing, above the work: each a link to where it is done. */
function WatOntbreekt({ lijst, dossierId }: { readonly lijst: readonly Ontbrekend[]; readonly dossierId: string }) {
  if (lijst.length === 0) return <Notice kind="ok">{BESLUIT.compleet}</Notice>;
  return (
    <Notice kind="info" title={BESLUIT.ontbreekt}>
      <ul className="tt-punten">
        {lijst.map((o) => (
          <li key={o.tekst}>
            {o.stap ? (
              <TextLink href={`#/dossier/${dossierId}/${o.stap}`}>{o.tekst}</TextLink>
            ) : (
              <a
                href={`#${fieldId(o.veld ?? '')}`}
                className="utrecht-link"
                onClick={(event) => {
                  event.preventDefault(); // the hash is the route
                  focusField(o.veld ?? '');
                }}
              >
                {o.tekst}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type DeelProps = { readonly velden: Besluitvelden; readonly zet: (velden: Besluitvelden) => void };

/** The grounds of a refusal. A ground that the law forbids for this group stays in view with the article, but cannot be chosen. */
function Gronden({ velden, zet, weergave, fout }: DeelProps & { readonly weergave: StapProps['weergave']; readonly fout: string | undefined }) {
  const kies = (code: string, aan: boolean) => zet({ ...velden, weigeringsgronden: aan ? [...velden.weigeringsgronden, code] : velden.weigeringsgronden.filter((c) => c !== code) });
  return (
    <Group name="weigeringsgronden" legend={BESLUIT.gronden} error={fout}>
      {weergave.weigeringsgronden.map((g) => (
        <CheckboxField
          key={g.code}
          name={`grond.${g.code}`}
          label={g.tekst}
          description={g.verboden === null ? BESLUIT.grondBron(g.bron, g.zekerheid) : BESLUIT.grondVerboden(g.verboden)}
          checked={g.verboden === null && velden.weigeringsgronden.includes(g.code)}
          disabled={g.verboden !== null}
          onChange={(aan) => kies(g.code, aan)}
        />
      ))}
    </Group>
  );
}

type Props = StapProps & { readonly concept: Conceptvelden<Besluitvelden> };

/** Writing the decision: what is missing above, the blocks on the left, how it will read on the right. */
export function BesluitOpstellen({ concept, ...props }: Props) {
  const { weergave } = props;
  const { velden, zet } = concept;
  const [poging, setPoging] = useState(0);
  const stelVast = useCommand('establishBesluit');
  const ontbrekend = vindOntbrekend(velden, weergave);
  const eigen = poging > 0 ? ontbrekend.flatMap((o) => (o.veld === null ? [] : [{ veld: o.veld, melding: o.tekst }])) : [];
  const fouten = eigen.length > 0 ? eigen : fieldsOfFout(stelVast.error);
  const { verdeling } = weergave.dossier;
  const verstuur = async () => {
    setPoging((n) => n + 1);
    if (ontbrekend.length > 0 || velden.dictum === '') return;
    const answer = await stelVast.run({ ...inDossier(weergave), dictum: velden.dictum, weigeringsgronden: velden.dictum === 'afwijzen' ? velden.weigeringsgronden : [], overwegingen: velden.overwegingen });
    if (!answer?.ok) return;
    await concept.klaar();
    await props.gedaan('neemBesluit');
  };
  return (
    <>
      <p className="tt-text">{BESLUIT.inleiding}</p>
      <WatOntbreekt lijst={ontbrekend} dossierId={weergave.dossier.id} />
      <div className="tt-besluit">
        <StapFormulier fouten={eigen} poging={poging} fout={stelVast.error} herlaad={props.herlaad} onSubmit={() => void verstuur()}>
          <RadioGroup name="dictum" label={BESLUIT.dictum} options={DICTUMOPTIES} value={velden.dictum} error={errorAt(fouten, 'dictum')} onChange={(dictum) => zet({ ...velden, dictum: Aanvraagdictum.safeParse(dictum).data ?? '' })} />
          {velden.dictum === 'toewijzen' && verdeling ? <p className="tt-text">{BESLUIT.toewijzing(gemeenteNaam(verdeling.gemeente), VERDELING.routes[verdeling.route])}</p> : null}
          {velden.dictum === 'afwijzen' ? <Gronden velden={velden} zet={zet} weergave={weergave} fout={errorAt(fouten, 'weigeringsgronden')} /> : null}
          <Overwegingen velden={velden} zet={zet} weergave={weergave} fout={(veld) => errorAt(fouten, veld)} />
          <p className="tt-text tt-muted">{BESLUIT.vaststellenUitleg}</p>
          <Actions>
            <Button kind="primary" type="submit" busy={stelVast.busy}>{BESLUIT.vaststellen}</Button>
            {concept.staat}
          </Actions>
        </StapFormulier>
        <Panel title={BESLUIT.voorbeeld} level={3} quiet>
          <Briefvoorbeeld dictum={velden.dictum === '' ? null : velden.dictum} overwegingen={velden.overwegingen} weergave={weergave} bezwaarWeken={props.regelset?.termijnen.bezwaarWeken.waarde ?? null} />
        </Panel>
      </div>
    </>
  );
}
