import { Autocomplete, Button, Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../desk.ts';
import { useSession } from '../session.ts';

/** Who is at the keyboard: the journal and the readings carry this name. */
export function OperatorMenu() {
  const { t } = useTranslation();
  const { operator, setOperator } = useSession();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState(operator);
  const committee = useQuery({ ...ask.congress.get.queryOptions(), enabled: opened }).data?.committee ?? [];
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      trapFocus
      returnFocus
      position="bottom-end"
      width={320}
      shadow="md"
      withRoles={false}
    >
      <Popover.Target>
        <button
          type="button"
          className="plain"
          aria-expanded={opened}
          onClick={() => {
            setName(operator);
            setOpened(!opened);
          }}
        >
          {operator || t('operatorUnnamed')}
        </button>
      </Popover.Target>
      <Popover.Dropdown c="var(--ink)" role="dialog" aria-label={t('operator')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setOperator(name.trim());
            setOpened(false);
          }}
        >
          <Autocomplete
            label={t('operator')}
            description={t('operatorHelp')}
            data={[...new Set(committee.map((member) => member.name))]}
            value={name}
            maxLength={300}
            onChange={setName}
            comboboxProps={{ withinPortal: false }}
            data-autofocus
          />
          <Button type="submit" mt="sm" fullWidth>
            {t('save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
