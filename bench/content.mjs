// Made-up content to measure with, the same each time.

const WORDS = "rapat cabang partai daerah kabupaten kursi calon pemilihan suara anggota dewan warga pengurus usulan tahap daftar wilayah kecamatan panitia hasil".split(" ");

/**
 * Words and sentences in an order that looks like chance and is always the same.
 *
 * @param {number} seed
 */
function writer(seed) {
  let state = seed;
  /** @param {number} below */
  const chance = (below) => (state = (state * 1103515245 + 12345) % 2147483648) % below;
  const word = () => WORDS[chance(WORDS.length)];
  /** @param {number} length */
  const sentence = (length) => {
    const text = Array.from({ length }, word).join(" ");
    return `${text[0].toUpperCase()}${text.slice(1)}`;
  };
  const paragraph = () => Array.from({ length: 5 }, () => `${sentence(13)}.`).join(" ");
  return { chance, sentence, paragraph };
}

/**
 * Articles from number `first` on, complete enough that a newsroom's rules have nothing to say.
 *
 * @param {number} count
 */
export function articles(count, first = 0) {
  const write = writer(7 + first);
  return Array.from({ length: count }, (_, index) => ({
    slug: `a-${first + index}`,
    headline: write.sentence(7),
    standfirst: `${write.sentence(14)}.`,
    published: "2024-01-01T00:00:00+07:00",
    authors: ["Rekaan Belaka"],
    section: "Daerah",
    tags: [WORDS[index % WORDS.length]],
    body: Array.from({ length: 4 + write.chance(4) }, write.paragraph),
  }));
}

/**
 * A bundle of so many articles, as a value.
 *
 * @param {number} count
 */
export function bundle(count, first = 0) {
  return { warta: 1, site: { title: "Ukuran" }, articles: articles(count, first) };
}
