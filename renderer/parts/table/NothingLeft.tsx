import './places.css';
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';

/** Where all is done: what that means, and the way on, which Enter takes. */
export function NothingLeft({
  title,
  text,
  way,
  onWay,
}: {
  readonly title: string;
  readonly text: string;
  readonly way: string;
  readonly onWay: () => void;
}) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div className="nothing-left">
      <h2>{title}</h2>
      <p>{text}</p>
      <Button ref={button} size="md" onClick={onWay}>
        {way}
      </Button>
    </div>
  );
}
