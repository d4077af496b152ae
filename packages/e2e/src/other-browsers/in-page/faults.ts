const FAULTS: string[] = [];

addEventListener('error', ({ message }) => FAULTS.push(message));
addEventListener('unhandledrejection', ({ reason }) => FAULTS.push(String(reason)));
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  FAULTS.push(`${violatedDirective}: ${blockedURI}`),
);

/** What went wrong on the page since it was last asked. */
export const faults = (): readonly string[] => FAULTS.splice(0);
