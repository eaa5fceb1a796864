import { Frame } from '../../parts/Frame.tsx';

export function CongressNew() {
  return (
    <Frame title="" hints={[]}>
      …
    </Frame>
  );
}
