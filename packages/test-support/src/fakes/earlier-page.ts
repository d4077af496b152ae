/** A page of this site that submits a rating while the device is offline, and is closed before it is delivered. */
export async function earlierPage(left: { readonly endpoint: string; readonly ticket: string }): Promise<void> {
  const frame = document.createElement('iframe');
  frame.name = JSON.stringify(left);
  const script = new URL('./earlier-page-script.ts', import.meta.url).href;
  frame.srcdoc = `<script type="module" src="${script}"></script>`;
  const saved = new Promise((resolve) => window.addEventListener('message', resolve, { once: true }));
  document.body.append(frame);
  await saved;
  frame.remove();
}
