import { useTranslation } from 'react-i18next';
import { blocks, type Finding } from '../../src/election/findings.ts';
import { decimalComma } from '../../src/vietnamese/numbers.ts';
import './FindingNotice.css';

/** A numbered finding in words: what it is, its figures, what to do now. */
export function FindingNotice({ finding }: { readonly finding: Finding }) {
  const { t, i18n } = useTranslation('findings');
  // The figures belong to the code, which the catalogue's key type cannot follow.
  const words = t as (key: string, figures: Record<string, unknown>) => string;
  const figures: Record<string, unknown> = { ...finding };
  if (i18n.language === 'vi' && 'percent' in finding) figures['percent'] = decimalComma(finding.percent);
  return (
    <div className={`finding-notice ${blocks(finding) ? 'struck' : 'attention'}`}>
      <span className="code">{finding.code}</span>
      <div>
        <strong>{words(`${finding.code}/title`, figures)}</strong>
        <div>{words(`${finding.code}/explanation`, figures)}</div>
        <div className="action">{words(`${finding.code}/action`, figures)}</div>
      </div>
    </div>
  );
}
