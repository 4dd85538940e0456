import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepAnswers } from './api/kept-answers.js';
import { ApiProblem } from './api/problem.js';
import { queryClient } from './api/query-client.js';
import { languageNow } from './i18n/language.js';
import { fetchWords } from './i18n/text.js';
import { router } from './routes.js';
import { startServiceWorker } from './shell/new-version.js';
import { startTheme } from './shell/theme.js';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';

document.documentElement.lang = languageNow();
startTheme();
keepAnswers();
void startServiceWorker();

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root.');
/** A refusal is shown on the page and is no fault of it. */
function note(error: unknown): void {
  if (!(error instanceof ApiProblem)) console.error(error);
}

/** Not before there is something to say. */
function show(place: Element): void {
  createRoot(place, { onCaughtError: note }).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

void fetchWords(languageNow()).then(() => show(root));
