import './places.css';
import { useEffect, useRef } from 'react';

/** One paper or pile of a list, named by where it lies. */
export interface Place {
  readonly key: string;
  /** "Tập 3" */
  readonly pile: string;
  readonly name: string;
  /** Smaller, below the name. */
  readonly detail: string;
}

/** Places in the piles, one of which lies open beside the list. */
export function PlaceList({
  places,
  chosen,
  choose,
}: {
  readonly places: readonly Place[];
  readonly chosen: string | undefined;
  readonly choose: (key: string) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <ul ref={list} className="rows-to-choose">
      {places.map(({ key, pile, name, detail }) => (
        <li key={key}>
          <button
            type="button"
            className="row-to-choose place"
            aria-current={key === chosen}
            onClick={() => choose(key)}
          >
            <strong>{pile}</strong>
            <span>
              {name}
              {detail === '' ? null : <small>{detail}</small>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
