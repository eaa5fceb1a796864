import { Frame } from '../../parts/Frame.tsx';

export function Board() {
  return (
    <Frame title="" hints={[]}>
      …
    </Frame>
  );
}
