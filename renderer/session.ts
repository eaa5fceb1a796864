/** What this window remembers for itself: the language and who is at the keyboard. */
import i18next from 'i18next';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { desk } from './desk.ts';
import type { Language } from './words/catalogue.ts';

interface Session {
  readonly language: Language;
  /** Name written into the journal; empty for the committee as a whole. */
  readonly operator: string;
  setLanguage(language: Language): void;
  setOperator(name: string): void;
}

export const useSession = create<Session>()(
  persist(
    (set) => ({
      language: 'vi',
      operator: '',
      setLanguage(language) {
        set({ language });
        document.documentElement.lang = language;
        void i18next.changeLanguage(language);
      },
      setOperator(operator) {
        set({ operator });
        void desk.host.signIn({ name: operator });
      },
    }),
    { name: 'kiemphieu-session' },
  ),
);
