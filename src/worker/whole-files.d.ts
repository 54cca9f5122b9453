// Written by the build (`build/whole-files.ts`).
declare module '*?whole' {
  const file: import('./fetch-whole.ts').WholeFile;
  export default file;
}
