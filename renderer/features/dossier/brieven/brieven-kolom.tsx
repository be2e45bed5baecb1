import { useEffect } from 'react';
import type { DossierId } from '../../../../shared/kernel/ids.ts';
import { BRIEFSOORTEN } from '../../../../shared/domain/brief/briefopdracht.ts';
import { onCommandDone } from '../../../api.ts';
import { useQuery } from '../../../app/use-query.ts';
import { BRIEVEN } from '../../../text/brieven.ts';
import { Panel } from '../../../ui/panel.tsx';
import { TextLink } from '../../../ui/text-link.tsx';

/** What changes the letters of a case, in the work beside this column. */
const BRIEFINGANGEN: ReadonlySet<string> = new Set(['establishBrief', 'recordVerzending', 'withdrawBrief']);

/** The letters of a case in the quiet column: how many, what is to be sent, what is due. */
export function BrievenKolom({ dossierId }: { readonly dossierId: DossierId }) {
  const { value, reload } = useQuery('listBrieven', { dossierId });
  useEffect(() => onCommandDone((naam) => (BRIEFINGANGEN.has(naam) ? void reload() : undefined)), [reload]);
  const wachtend = value?.brieven.filter((b) => b.status === 'vastgesteld').length ?? 0;
  return (
    <Panel title={BRIEVEN.titel} quiet>
      {value ? <p>{value.brieven.length === 0 ? BRIEVEN.kolomLeeg : BRIEVEN.kolomAantal(value.brieven.length)}</p> : null}
      {wachtend > 0 ? <p>{BRIEVEN.kolomTeVerzenden(wachtend)}</p> : null}
      {value?.keuzes.filter((k) => k.nu).map((k) => <p key={k.soort}>{BRIEVEN.kolomNu(BRIEFSOORTEN[k.soort])}</p>)}
      <p><TextLink href={`#/dossier/${dossierId}/brieven`}>{BRIEVEN.naarBrieven}</TextLink></p>
    </Panel>
  );
}
