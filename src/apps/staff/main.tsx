// Starts the staff app: the look, what is remembered of the server's answers, the keys, the screens.
// Every style that is made while it runs carries the nonce of this page, as the content security policy demands.
import './theme/mantine.css';
import './theme/base.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queries } from './api/queries.ts';
import { router } from './routes.tsx';
import { ActionsProvider } from './shell/actions.tsx';
import { theme, variables } from './theme/theme.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
setNonce(nonce);

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no element with the id "root"');

createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <QueryClientProvider client={queries}>
        <ActionsProvider>
          <RouterProvider router={router} />
        </ActionsProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
