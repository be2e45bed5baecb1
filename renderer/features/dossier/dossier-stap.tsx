import { useAangemeld } from '../../app/session.tsx';
import { DOSSIER } from '../../text/dossier.ts';
import { TOEGANGSTEKST } from '../../text/toegang.ts';
import { Notice } from '../../ui/notice.tsx';
import { AanvraagStap } from './aanvraag/aanvraag-stap.tsx';
import { BesluitStap } from './besluit/besluit-stap.tsx';
import { BrievenStap } from './brieven/brieven-stap.tsx';
import { GeschiedenisStap } from './geschiedenis/geschiedenis-stap.tsx';
import { HerkomstStap } from './herkomst/herkomst-stap.tsx';
import { RegisterStap } from './register/register-stap.tsx';
import { STAPPEN_VAN_BUITEN, type StapProps } from './stap-props.ts';
import { ToegangStap } from './toegang/toegang-stap.tsx';
import { VerloopStap } from './verloop/verloop-stap.tsx';
import { VerdelingStap } from './verdeling/verdeling-stap.tsx';
import { VergaderingStap } from './vergadering/vergadering-stap.tsx';
import { WoonstartStap } from './woonstart/woonstart-stap.tsx';

/** The work of one step, by its name in the address. */
export function DossierStap({ stap, ...props }: StapProps & { readonly stap: string }) {
  const { mag } = useAangemeld();
  // people of an institution follow their case; what the commission weighs is not sent to them either
  if (!mag('beraad') && !STAPPEN_VAN_BUITEN.has(stap) && !(stap === 'besluit' && props.weergave.dossier.besluit)) return <Notice kind="info" title={TOEGANGSTEKST.commissiedeel.titel}>{TOEGANGSTEKST.commissiedeel.uitleg}</Notice>;
  switch (stap) {
    case 'aanvraag':
      return <AanvraagStap {...props} />;
    case 'herkomst':
      return <HerkomstStap {...props} />;
    case 'woonstart':
      return <WoonstartStap {...props} />;
    case 'verdeling':
      return <VerdelingStap {...props} />;
    case 'vergadering':
      return <VergaderingStap {...props} />;
    case 'besluit':
      return <BesluitStap {...props} />;
    case 'register':
      return <RegisterStap {...props} />;
    case 'brieven':
      return <BrievenStap {...props} />;
    case 'vervolg':
      return <VerloopStap {...props} naBesluit />;
    case 'verder':
      return <VerloopStap {...props} naBesluit={false} />;
    case 'toegang':
      return <ToegangStap {...props} />;
    case 'geschiedenis':
      return <GeschiedenisStap {...props} />;
    default:
      return <Notice kind="info">{DOSSIER.onbekendeStap}</Notice>;
  }
}
