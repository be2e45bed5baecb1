import './app/zod-setup.ts';
import '@fontsource-variable/source-sans-3/wght.css';
import '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';
import '@utrecht/component-library-css/dist/index.css';
import './ui/theme.css';
import './ui/ui.css';
import './app/app.css';
import './app/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { SessionProvider } from './app/session.tsx';
import { WeergavePaneel } from './app/weergave-paneel.tsx';
import { startWeergave } from './app/weergave.ts';

const root = document.getElementById('app');
if (!root) throw new Error('No element to draw in');
startWeergave();
createRoot(root).render(
  <StrictMode>
    <SessionProvider>
      <App />
      <WeergavePaneel />
    </SessionProvider>
  </StrictMode>,
);
