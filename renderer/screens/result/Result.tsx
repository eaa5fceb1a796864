import { Frame } from '../../parts/Frame.tsx';

export function Result() {
  return (
    <Frame title="" hints={[]}>
      …
    </Frame>
  );
}
