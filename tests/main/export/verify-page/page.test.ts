import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkingParts, verifyPage } from '../../../../main/export/verify-page.ts';
import { pageScripts } from './page-scripts.ts';

const folder = join(import.meta.dirname, '../../../../main/export/verify-page');
const sources = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const html = new TextDecoder().decode(verifyPage());

describe('verify.html', () => {
  test('names no address outside of it and asks for nothing', () => {
    expect(html).not.toMatch(
      /https?:|\bsrc=|\bhref=|@import|url\(|\bfetch\b|XMLHttpRequest|WebSocket|\bimport\b\s*[({'"]/u,
    );
    expect(html).toMatch(/default-src 'none'; script-src 'sha256-[\w+/]{43}='; style-src 'sha256-[\w+/]{43}='/u);
  });

  test('is filled in everywhere and is one script', () => {
    expect(html).not.toMatch(/%[A-Z]+(?:-[A-Z]+)?%/u);
    expect(html.match(/<\/?script>/gu)).toEqual(['<script>', '</script>']);
    expect(html).not.toMatch(/^(?:import|export) /mu);
  });

  test('shares no line with the program: its scripts import only each other, those before them', () => {
    const scripts = [...checkingParts, 'page.js'];
    expect(sources.map(({ name }) => name).toSorted()).toEqual([...scripts, 'page.html', 'page.css'].toSorted());
    for (const { name, text } of sources)
      for (const [, from] of text.matchAll(/^import [^;]* from '([^']*)';/gmu))
        expect(
          scripts.slice(0, scripts.indexOf(name)).map((part) => `./${part}`),
          name,
        ).toContain(from);
  });

  test('has each name once, so that no script takes the place of another', () => {
    const names = sources.flatMap(({ text }) =>
      [...text.matchAll(/^(?:export )?(?:async )?(?:function|const|let) (\w+)/gmu)].map(([, name]) => name!),
    );
    expect(names.length).toBeGreaterThan(60);
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
  });

  test('says the same facts in both languages, and has a sentence for every problem', () => {
    const { vi, en } = pageScripts().pageWords;
    const facts = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([fact]) => fact).toSorted();
    expect(Object.keys(en)).toEqual(Object.keys(vi));
    for (const [key, text] of Object.entries(vi)) expect(facts(en[key]!), key).toEqual(facts(text));
    const told = sources.flatMap(({ text }) => [...text.matchAll(/\btell\('([\w-]+)'|code: '([\w-]+)', facts/gu)]);
    for (const [, code, other] of told) expect(Object.keys(vi)).toContain(code ?? other);
    expect(told.length).toBeGreaterThan(15);
  });
});
