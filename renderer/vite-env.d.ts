/// <reference types="vite/client" />

declare module '*/HUONG-DAN.md' {
  export const guide: import('./parts/guide/guide.ts').Guide;
}
