import { TextInput } from '@mantine/core';
import { useMemo, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { holderByDigits, registerOf } from '../../../src/reading/register.ts';
import { useShownCount } from '../../parts/shown-count.ts';
import { soundRecorded, soundRefused } from '../../parts/sound.ts';
import { holdersOf, type HolderRows } from './holder-rows.ts';

/** Điểm danh: a code and Enter, and the holder is marked present; the eyes may stay on the papers. */
export function RollCall({
  field,
  rows,
  setPresent,
}: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly rows: HolderRows;
  readonly setPresent: (id: number, present: boolean) => void;
}) {
  const { t } = useTranslation('holders');
  const shown = useShownCount();
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<{ readonly text: string; readonly wrong: boolean }>({ text: '', wrong: false });
  const register = useMemo(
    () => registerOf(holdersOf(rows).map(({ own, proxied, ...holder }) => ({ ...holder, shares: own + proxied }))),
    [rows],
  );

  const refuse = (text: string) => {
    soundRefused();
    setSaid({ text, wrong: true });
  };
  const call = (present: boolean) => {
    const code = typed.normalize('NFC').trim();
    if (code === '') return;
    setTyped('');
    const holder = register.byCode.get(code) ?? holderByDigits(register, code);
    if (holder === null) {
      refuse(t('attendUnknown', { typed: code }));
      return;
    }
    if (holder === 'several') {
      refuse(t('attendSeveral', { typed: code }));
      return;
    }
    const row = rows.find(({ values }) => (values.code ?? '').normalize('NFC').trim() === holder.code);
    if (!row) return;
    soundRecorded();
    if (holder.present !== present) setPresent(row.id, present);
    const facts = { name: holder.name, code: holder.code, shares: shown(holder.shares) };
    const before = present && holder.present ? 'attendedBefore' : 'attended';
    setSaid({ text: t(present ? before : 'left', facts), wrong: false });
  };

  return (
    <div className="holders-call">
      <TextInput
        ref={field}
        label={t('attend')}
        description={t('attendHelp')}
        value={typed}
        maxLength={40}
        autoComplete="off"
        // A register that is there is opened to call the roll.
        autoFocus={rows.length > 0}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          call(!event.shiftKey);
        }}
      />
      <p className={said.wrong ? 'holders-said wrong' : 'holders-said'} role="status">
        {said.text}
      </p>
    </div>
  );
}
