import { Frame } from '../../parts/Frame.tsx';

export function Rulings() {
  return (
    <Frame title="" hints={[]}>
      …
    </Frame>
  );
}
