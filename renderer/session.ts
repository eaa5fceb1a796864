/** What this window remembers for itself: the language. Who is at the keyboard is known at the desk. */
import i18next from 'i18next';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Language } from './words/catalogue.ts';

interface Session {
  readonly language: Language;
  setLanguage(language: Language): void;
}

export const useSession = create<Session>()(
  persist(
    (set) => ({
      language: 'vi',
      setLanguage(language) {
        set({ language });
        document.documentElement.lang = language;
        void i18next.changeLanguage(language);
      },
    }),
    { name: 'kiemphieu-session' },
  ),
);
