/** Vite's way to have the address of a style sheet. */
declare module '*.css?url' {
  const address: string;
  export default address;
}
