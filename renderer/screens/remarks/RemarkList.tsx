import { useTranslation } from 'react-i18next';
import type { RemarkView } from '../../../src/api/views.ts';
import { shownTime } from '../../parts/shown-time.ts';

/** What the committee has said so far, in the order of the minutes' data; the chosen one is changed or taken away. */
export function RemarkList({
  remarks,
  chosen,
  choose,
  edit,
}: {
  readonly remarks: readonly RemarkView[];
  readonly chosen: number | null;
  readonly choose: (number: number) => void;
  /** Left out where nothing may be changed. */
  readonly edit: ((remark: RemarkView) => void) | null;
}) {
  const { t } = useTranslation('remarks');
  return (
    <section className="card list" aria-label={t('list')}>
      <h2 className="overline">{remarks.length === 0 ? t('none') : t('count', { count: remarks.length })}</h2>
      <ul className="rows-to-choose">
        {remarks.map((remark) => (
          <li key={remark.number}>
            <button
              type="button"
              className="row-to-choose remark"
              data-remark={remark.number}
              aria-current={remark.number === chosen}
              onFocus={() => choose(remark.number)}
              onClick={() => edit?.(remark)}
            >
              <Words remark={remark} />
              <small>{t('by', { actor: remark.actor, time: shownTime(remark.at) })}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Words({ remark: { content } }: { readonly remark: RemarkView }) {
  const { t } = useTranslation('remarks');
  if (content.kind === 'incident') {
    return (
      <span>
        <strong>{content.time === '' ? t('kind/incident') : content.time}</strong> {content.text}
      </span>
    );
  }
  return (
    <span>
      <strong>
        {t('kind/objection')} · {content.from}
      </strong>{' '}
      {content.about}
      {content.sheets > 0 ? <em> {t('sheets', { count: content.sheets })}</em> : null}
      {content.answer === '' ? null : <em> {t('answer', { answer: content.answer })}</em>}
    </span>
  );
}
