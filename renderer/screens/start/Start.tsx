import { Frame } from '../../parts/Frame.tsx';

export function Start() {
  return (
    <Frame title="" hints={[]}>
      …
    </Frame>
  );
}
