import { Frame } from '../../parts/Frame.tsx';

export function ElectionSetup() {
  return (
    <Frame title="" hints={[]}>
      …
    </Frame>
  );
}
