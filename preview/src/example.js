// A first bundle that is right, to begin from. Everybody in it is made up.

const EXAMPLES = {
  id: {
    file: "contoh.json",
    bundle: {
      warta: 1,
      site: {
        title: "Kabar Contoh", language: "id", timezone: "Asia/Jakarta", url: "https://kabar.example/",
        description: "Terbitan contoh. Nama dan tempat di dalamnya rekaan.",
      },
      articles: [{
        slug: "taman-baca-dibuka",
        headline: "Taman baca Desa Contoh dibuka setiap sore",
        standfirst: "Warga dapat meminjam buku tanpa biaya, dan anak-anak belajar bersama dua kali seminggu.",
        dateline: "Contoh",
        published: "2026-02-03",
        authors: ["Nama Penulis"],
        section: "Pendidikan",
        tags: ["Taman baca", "Desa"],
        body: [
          "Taman baca di **Desa Contoh** kini dibuka setiap sore. Tulis paragraf pertama Anda di sini.",
          "Paragraf kedua menjelaskan *mengapa* beritanya penting.",
          { type: "heading", level: 2, text: "Jam buka" },
          { type: "list", items: ["Senin sampai Jumat, pukul 15.00 sampai 17.30", "Sabtu, pukul 09.00 sampai 12.00"] },
          { type: "quote", text: "Buku yang paling sering dipinjam adalah buku masak.", attribution: "Pengelola taman baca" },
        ],
      }, {
        slug: "berita-berikutnya",
        headline: "Berita berikutnya, yang masih berupa draf",
        standfirst: "Draf hanya tampak di meja redaksi.",
        status: "draft",
        published: "2026-02-04",
        authors: ["Nama Penulis"],
        section: "Pendidikan",
        tags: ["Desa"],
        body: ["Tulis di sini, lalu hapus baris *status* bila sudah boleh terbit."],
      }],
    },
  },
  en: {
    file: "example.json",
    bundle: {
      warta: 1,
      site: {
        title: "Example News", language: "en", timezone: "Asia/Jakarta", url: "https://news.example/",
        description: "An example publication. Its names and places are made up.",
      },
      articles: [{
        slug: "reading-room-opens",
        headline: "The village reading room opens every afternoon",
        standfirst: "Anyone may borrow a book at no charge, and children study together twice a week.",
        dateline: "Exampleton",
        published: "2026-02-03",
        authors: ["Name of the author"],
        section: "Education",
        tags: ["Reading room", "Village"],
        body: [
          "The reading room in **Exampleton** is now open every afternoon. Write your first paragraph here.",
          "The second paragraph says *why* the news matters.",
          { type: "heading", level: 2, text: "Hours" },
          { type: "list", items: ["Monday to Friday, 3 to 5.30 pm", "Saturday, 9 am to noon"] },
          { type: "quote", text: "The book that is borrowed most is a cookery book.", attribution: "The keeper of the reading room" },
        ],
      }, {
        slug: "the-next-story",
        headline: "The next story, which is still a draft",
        standfirst: "A draft shows only on the desk.",
        status: "draft",
        published: "2026-02-04",
        authors: ["Name of the author"],
        section: "Education",
        tags: ["Village"],
        body: ["Write here, and delete the line with *status* when it may be published."],
      }],
    },
  },
};

/** @param {"id"|"en"} language @returns {{name: string, bytes: Uint8Array<ArrayBuffer>}} */
export function example(language) {
  const { file, bundle } = EXAMPLES[language];
  return { name: file, bytes: new TextEncoder().encode(`${JSON.stringify(bundle, null, 2)}\n`) };
}
