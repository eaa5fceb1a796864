import 'i18next';
import type { vi } from './catalogue.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    keySeparator: '/';
    resources: typeof vi;
  }
}
