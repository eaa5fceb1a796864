import { Frame } from '../../parts/Frame.tsx';

export function CongressSetup() {
  return (
    <Frame title="" hints={[]}>
      …
    </Frame>
  );
}
