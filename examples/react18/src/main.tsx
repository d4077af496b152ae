import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Cases } from './cases';

const app = document.querySelector('#app');
if (app)
  createRoot(app).render(
    <StrictMode>
      <Cases />
    </StrictMode>,
  );
