/** Hướng dẫn: the guide for committees over whatever is on the screen, which stays as it is below. */
import './guide.css';
import { Fragment, createElement, useEffect, useLayoutEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { guide } from '../../../HUONG-DAN.md';
import { closeGuide, guideKey, useGuide, type GuideNode } from './guide.ts';
import { KeyHints } from '../frame/KeyBar.tsx';
import { LayerAbove } from '../frame/LayerAbove.tsx';

/** Opened by its key wherever the focus is; `screen` tells which chapter belongs to what is shown. */
export function Guide({ screen }: { readonly screen: () => string }) {
  const chapter = useGuide((state) => state.chapter);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== guideKey || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      // Left to the browser, it would open a page of its own.
      event.preventDefault();
      if (!event.repeat) useGuide.setState(({ chapter: open }) => ({ chapter: open === null ? screen() : null }));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [screen]);
  return chapter === null ? null : <OpenGuide chapter={chapter} />;
}

function OpenGuide({ chapter }: { readonly chapter: string }) {
  const { t } = useTranslation('guide');
  const page = useRef<HTMLElement>(null);
  const go = (id: string) => {
    const heading = page.current?.querySelector(`[id="${CSS.escape(id)}"]`);
    heading?.scrollIntoView({ block: 'start' });
  };
  useLayoutEffect(() => go(chapter), [chapter]);

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') return closeGuide();
    const text = page.current;
    if (!text || !scrolled(text, event.key)) return;
    event.preventDefault();
  };
  /** The address stays that of the screen below. */
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a');
    if (!link) return;
    event.preventDefault();
    const id = decodeURIComponent(link.hash.slice(1));
    go(id);
    page.current?.focus({ preventScroll: true });
  };

  return (
    <LayerAbove kind="guide" label={t('title')} onKey={onKey}>
      <div className="layer-head">
        <span>{t('title')}</span>
        <button type="button" className="plain" onClick={closeGuide}>
          <kbd className="key">Esc</kbd> {t('back')}
        </button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears what its links are told */}
      <div className="guide-body" lang="vi" onClick={follow}>
        <nav className="guide-contents" aria-label={t('contents')}>
          <ol>
            {guide.chapters.map(({ id, title, depth }) => (
              <li key={id} className={depth > 2 ? 'part' : undefined}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        <article ref={page} className="guide-text" aria-label={t('text')} tabIndex={0} data-autofocus>
          {shown(guide.text)}
        </article>
      </div>
      <div className="layer-keys">
        <KeyHints
          hints={[
            { cap: '↑ ↓', label: t('keys/scroll') },
            { cap: 'PgUp PgDn', label: t('keys/page') },
            { cap: '← →', label: t('keys/chapter') },
            { cap: 'Tab Enter', label: t('keys/contents') },
            { cap: 'Esc', label: t('keys/back'), press: closeGuide },
          ]}
        />
      </div>
    </LayerAbove>
  );
}

/** Three lines. */
const step = 80;

/** Scrolls by a key, wherever in the guide the focus is; false for any other key. */
function scrolled(page: HTMLElement, key: string): boolean {
  const { scrollTop, scrollHeight, clientHeight } = page;
  const to = {
    ArrowDown: scrollTop + step,
    ArrowUp: scrollTop - step,
    PageDown: scrollTop + clientHeight * 0.9,
    PageUp: scrollTop - clientHeight * 0.9,
    Home: 0,
    End: scrollHeight,
    ArrowRight: chapterFrom(page, 1),
    ArrowLeft: chapterFrom(page, -1),
  }[key];
  if (to === undefined) return false;
  page.scrollTo({ top: to });
  return true;
}

/** Where the next chapter begins, or the one that was left last; the ends of the guide beyond them. */
function chapterFrom(page: HTMLElement, by: 1 | -1): number {
  const top = page.getBoundingClientRect().top - page.scrollTop;
  const starts = [...page.querySelectorAll('h2')].map((heading) =>
    Math.floor(heading.getBoundingClientRect().top - top),
  );
  const here = page.scrollTop;
  return by === 1
    ? (starts.find((start) => start > here + step) ?? page.scrollHeight)
    : (starts.findLast((start) => start < here - step) ?? 0);
}

function shown(nodes: readonly GuideNode[]): ReactNode {
  return nodes.map((node, at) => {
    // The text never changes while the program runs.
    // oxlint-disable-next-line react/no-array-index-key
    if (typeof node === 'string') return <Fragment key={at}>{node}</Fragment>;
    const { tag, attributes, children } = node;
    if (tag !== 'img')
      return createElement(tag, { key: at, ...attributes }, ...(children.length > 0 ? [shown(children)] : []));
    const source = guide.pictures[String(attributes['src'])];
    return <img key={at} {...attributes} alt={String(attributes['alt'])} src={source} loading="lazy" />;
  });
}
