import { DOSSIER } from '../../text/dossier.ts';
import { Notice } from '../../ui/notice.tsx';
import { AanvraagStap } from './aanvraag/aanvraag-stap.tsx';
import { BesluitStap } from './besluit/besluit-stap.tsx';
import { BrievenStap } from './brieven/brieven-stap.tsx';
import { GeschiedenisStap } from './geschiedenis/geschiedenis-stap.tsx';
import { HerkomstStap } from './herkomst/herkomst-stap.tsx';
import { RegisterStap } from './register/register-stap.tsx';
import type { StapProps } from './stap-props.ts';
import { VerloopStap } from './verloop/verloop-stap.tsx';
import { VerdelingStap } from './verdeling/verdeling-stap.tsx';
import { VergaderingStap } from './vergadering/vergadering-stap.tsx';
import { WoonstartStap } from './woonstart/woonstart-stap.tsx';

/** The work of one step, by its name in the address. */
export function DossierStap({ stap, ...props }: StapProps & { readonly stap: string }) {
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
    case 'geschiedenis':
      return <GeschiedenisStap {...props} />;
    default:
      return <Notice kind="info">{DOSSIER.onbekendeStap}</Notice>;
  }
}
