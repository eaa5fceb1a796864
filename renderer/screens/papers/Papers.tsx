import { Frame } from '../../parts/Frame.tsx';

export function Papers() {
  return (
    <Frame title="" hints={[]}>
      …
    </Frame>
  );
}
