import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import '@fontsource/be-vietnam-pro/700.css';
import '@mantine/core/styles.css';
import './style.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followChanges, queries } from './desk.ts';
import { useSession } from './session.ts';
import { theme } from './theme.ts';
import { WindowContents } from './WindowContents.tsx';
import { startCatalogue } from './words/catalogue.ts';

const { language } = useSession.getState();
startCatalogue(language);
document.documentElement.lang = language;
void followChanges(new AbortController().signal);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} forceColorScheme="light">
      <QueryClientProvider client={queries}>
        <WindowContents />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
