import { Frame } from '../../parts/Frame.tsx';

export function CongressHome() {
  return (
    <Frame title="" hints={[]}>
      …
    </Frame>
  );
}
