/** Puts facts into a sentence: `{{name}}` becomes the value of `name`. The same form i18next uses on the screens. */
export function interpolate(sentence: string, facts: Readonly<Record<string, unknown>>): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => String(facts[name] ?? ''));
}
