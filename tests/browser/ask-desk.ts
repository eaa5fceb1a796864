/** What a test has the desk tell or do behind the screens, asked as the screens of a page ask it. */
import type { Page } from 'playwright-core';

export type Asked = (procedure: string, json: object) => Promise<Record<string, unknown>>;

export function askFrom(page: Page): Asked {
  return async (procedure, json) => {
    const answer = await page.evaluate(
      async ([address, text]) => {
        const headers = { 'content-type': 'application/json' };
        const response = await fetch(address!, { method: 'POST', headers, body: text! });
        return (await response.json()) as { json: Record<string, unknown> };
      },
      [`/rpc/${procedure}`, JSON.stringify({ json })],
    );
    return answer.json;
  };
}

/** Opens a congress file that was made elsewhere, and signs in somebody of it. */
export async function openAs(ask: Asked, path: string, person: { readonly name: string; readonly secret: string }) {
  await ask('files/open', { path });
  const { people } = (await ask('people/state', {})) as { people: { id: number; name: string }[] };
  await ask('people/signIn', { personId: people.find(({ name }) => name === person.name)?.id, secret: person.secret });
}
