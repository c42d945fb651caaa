//! Words that tell whether a capitalised word near a name is a part of it, in Indonesian and English.
//!
//! Every list is words in lower case with a space between two. They are few on purpose: each of them is
//! downloaded by every reader. What is in no list counts as a part of a longer name, and then there is
//! no link.

use std::sync::OnceLock;

use super::lexicon::clitic;
use super::words::folded;
use crate::hash::WordMap;

/// Titles, offices and whatever else stands before the name of a person, or belongs to a party.
const TITLES: &str = "prof dr drs dra ir h hj kh hc letjen mayjen brigjen jenderal jend kol kapt kolonel letkol \
    mayor kapten lettu letda sersan laksamana marsekal irjen komjen kombes akbp kompol akp iptu ipda \
    purn bupati wakil wabup wawali wagub wali walikota gubernur presiden wapres menteri ketua ketum \
    sekretaris sekjen sekda bendahara anggota calon cabup cawabup cagub cawagub capres cawapres \
    caleg paslon kandidat petahana mantan eks kepala camat lurah kades direktur dirut plt plh pj pjs \
    penjabat kapolres kapolda kapolri kapolsek dandim kajari kajati hakim jaksa jubir koordinator \
    komisioner politisi politikus legislator kader pengamat akademisi dosen guru rektor dekan \
    profesor ustaz ustad ustadz kiai kyai gus habib nyai tgk teungku tuan pak bapak bu ibu bung mas \
    mbak kang bang abang kak saudara saudari sdr nyonya ny tn advokat pengacara wartawan jurnalis \
    aktivis pengusaha artis dokter bidan pendeta pastor haji hajah mr mrs ms miss sir dame lord lady \
    president vice mayor governor senator minister prime chairman chairwoman chair chief leader \
    candidate councillor rep sen gen lt col maj capt sgt judge director secretary deputy regent \
    incumbent former pastor tim pasangan istri suami anak ayah kubu keluarga";

/// What stands before the name of a party or another body, and before no other name.
const OF_BODIES: &str = "partai fraksi dpc dpd dpw dpp pac drd koalisi kursi suara party bendera \
    simpatisan pengurus kongres muktamar rapimnas ketum elite elit kantor markas logo";

/// What stands before the name of an area.
const OF_AREAS: &str = "warga kejaksaan pengadilan dinas badan pemkab pemkot pemprov pemerintah polres polda dprd masyarakat \
    penduduk wilayah daerah tps dapil pemilih petani nelayan pemuda asal seluruh";

/// Words with which a sentence begins.
const PLAIN: &str = "di ke dari dan atau yang untuk pada kepada dengan oleh dalam bagi tanpa sejak \
    hingga sampai selain antara tentang terhadap bersama menurut kata ujar tutur namun tetapi tapi \
    lalu kemudian setelah sebelum saat ketika jika bila kalau karena sebab agar bahkan hanya cuma \
    apakah mengapa kenapa siapa bagaimana adapun sedangkan sementara akhirnya ternyata kini kemarin \
    besok nanti jadi maju unggul kalah hadir siap resmi mundur sah bukan tidak tak juga akan telah \
    sudah bisa soal usai agenda sosok nama bahwa begitu hasil usung dukung tolak tetapkan minta sebut bantah gandeng lantik temui kritik rumah pidato dukungan giliran \
    when if while after before but and or then yesterday \
    today meanwhile only for with by from in on at to of that said although because since until so \
    both either how why who where as is was has";

/// Days and months, which stand behind a name without being a part of it.
const TIMES: &str = "senin selasa rabu kamis jumat jumat sabtu minggu januari februari maret april \
    mei juni juli agustus september oktober november desember monday tuesday wednesday thursday \
    friday saturday sunday january february march june july august october december";

/// What a name behind it is the name of: streets, buildings, schools, companies, cups and the like.
const PLACES: &str = "jalan jl jln gang gg lorong simpang tol jembatan gedung balai graha wisma gor \
    gelora stadion lapangan taman tugu monumen patung museum makam tpu pasar mal plaza toko warung \
    makan restoran kafe hotel bank pt cv ud tbk koperasi pabrik perusahaan sakit rs rsu rsud rsia rsup \
    klinik puskesmas apotek posyandu sekolah kampus universitas univ institut politeknik akademi stai \
    stie iain uin sd sdn smp smpn sma sman smk smkn tk mi min mts mtsn man paud madrasah pesantren \
    ponpes yayasan masjid mesjid musala mushala musholla langgar gereja pura vihara kapal km kmp kmn \
    kri piala turnamen liga kejuaraan fc cup beasiswa penghargaan bandara bandar pelabuhan terminal \
    stasiun halte dermaga kawasan perumahan perum kompleks komplek apartemen rusun desa dusun kelurahan \
    kel kecamatan kec kabupaten kab kota provinsi prov kampung pulau gunung bukit sungai danau pantai \
    teluk selat waduk bendungan operasi topan badai university college school institute hospital \
    street road bridge airport foundation ship mosque";

/// What may stand between one of [`PLACES`] and its name.
const QUALIFIERS: &str = "umum daerah negeri swasta islam kristen katolik raya agung besar \
    internasional nasional tinggi rumah ibu anak bersalin pahlawan layang baru lama utara selatan \
    timur barat pusat desa kota muhammadiyah of";

/// What the name before it is the name of, in English.
const BEHIND: &str = "street road avenue lane bridge airport university college school institute \
    hospital clinic stadium arena cup trophy award prize foundation company corporation inc ltd tower \
    building hall park square library museum mosque church port harbour harbor center centre";

/// Degrees behind a name, without their full stops.
const DEGREES: &str = "se sh st sp si sip skm ssos spd spdi sag skom ssi spt spi sth amd mm mh mt mp \
    msi msc mpd mpdi mag mkom mhum mkn mkes mba ma lc llm phd sik sst dea dess cpa";

/// First names that are borne by most people in Indonesia, and some English ones.
const GIVEN: &str = "muhammad mohammad mohamad muhamad mochammad moch moh muh ahmad achmad akhmad \
    abdul abdullah abdurrahman siti sri tri dwi eko nur dewi budi agus andi andri joko djoko hendra \
    hendri heri hari adi ade aditya ahmadi akbar ali alif amir anas anton ari arif arief aris asep \
    ayu bagus bambang bayu beni dadang dani deni dedi dedy dian diah didi dimas dina edi eddy eka \
    endang erna evi fajri fauzi feri fitri hasan husein ibrahim iman imam indra intan irma irwan \
    iwan jaya jamal kartika kurnia lestari lina lukman made mega maria muchtar nanda nina ningsih novi \
    nyoman oki ketut wayan gede putu putra putri rahmat raden rani ratna rina rini rizal rizki rizky \
    rudi rudy ryan sandi santi sinta slamet sugeng suharto sukarno surya susi susanto tati taufik teguh \
    titin toni tono udin umar usman wahyu wati wawan widodo wulan yanti yudi yuli yulia yusuf zainal \
    john james mary david michael robert william thomas peter paul anna jane george charles henry";

/// Words that are names as well: where a sentence begins with one, it is hardly the name.
const COMMON: &str = "indah cahaya bintang harapan rahmat surya merdeka budi nur mulia permai lentera \
    fajar laras bambu elang tani buruh nelayan demokrat garuda muara tanjung bulan bumi matahari \
    pelangi embun mentari guntur topan angin awan samudra samudera lautan mutiara permata intan \
    melati mawar teratai anggrek kencana perkasa pertiwi satria kesatria raja ratu untung selamat \
    kurnia karunia berkah iman hidayat taufik wahyu amin damai setia jaya makmur sejahtera teguh bakti \
    karya murni suci putri putra gelora perubahan persatuan perjuangan pembangunan rakyat umat banteng \
    beringin padi kapas pohon hijau biru merah putih puncak asri sumber wangi sungai bukit gunung \
    kuala rimba lestari kawan harapan nusa joy grace hope mercy faith charity mark hill field west \
    young rose will may june april bill frank green labour labor harvest reform unity progress liberty \
    justice forward alliance";

/// What one does who is named at the beginning of a sentence.
const DOES: &str = "mengatakan berkata menegaskan mengaku menjelaskan mengungkapkan menuturkan \
    menyampaikan mengakui membantah mendaftar terpilih mencalonkan mengusung maju hadir mundur \
    menjabat dilantik unggul kalah menang memimpin berkoalisi said says told won wins lost loses \
    thanked spoke resigned ran announced declared conceded holds nominated mp leader councillor councillors";

/// What joins a name with the one before it.
const JOINTS: &str = "bin binti bint ibn ibnu van von der de del di da dos el al";

/// Words that belong to the class of an entry, and are often written small.
const CLASSES: &str = "partai kabupaten kota provinsi kecamatan desa kelurahan komisi fraksi dewan \
    party county city province district pilkada pemilu pilpres pileg pilgub pilwalkot";

/// What belongs to an area behind its English name.
const REGENCY: &str = "regency county city province district municipality village";

/// Abbreviations and other short names of parties that often mean something else, and the words that
/// tell so.
const SENSES: &[(&str, &str)] = &[
    (
        "PKB",
        " pajak denda kendaraan motor mobil samsat stnk bpkb bbnkb tunggakan membayar bayar \
         pembayaran pemutihan opsen tarif realisasi tahunan penerimaan pekerja karyawan serikat perjanjian penyuluh buruh ",
    ),
    (
        "PBB",
        " pajak tagihan membayar bayar dibayar pembayaran sppt njop tunggakan tarif denda realisasi penerimaan misi perwakilan bumi \
         bangunan piutang utusan konflik jenderal keamanan resolusi perdamaian gencatan senjata perang pasukan dunia \
         internasional konvensi iklim piagam york jenewa gaza palestina israel ukraina rusia pelapor \
         pengungsi unicef unesco who global mengecam duta diplomat ham badan kemanusiaan un nations \
         lembaga negara ",
    ),
    (
        "PKS",
        " sawit kelapa pabrik tbs cpo kebun petani buah minyak limbah perjanjian kerja kerjasama \
         menandatangani ditandatangani meneken diteken penandatanganan naskah mou kontrak adendum ",
    ),
    (
        "PSI",
        " tekanan ban angin pompa bar pound kompresor tabung pressure tyre tire per square inch ",
    ),
    ("PPP", " daya paritas purchasing kemitraan swasta infrastruktur proyek "),
    ("OKI", " islam ktt konferensi negara jeddah palestina menlu "),
    ("PKP", " pajak pengusaha kena "),
    ("PAN", " kartu nomor pesticide "),
    (
        "Garuda",
        " timnas pesawat maskapai penerbangan skuad burung lambang laga pelatih pemain pilot rute ",
    ),
    ("Demokrat", " amerika as biden trump obama harris clinton kongres washington republik us "),
    ("Buruh", " hari upah mogok pabrik inggris australia selandia starmer albanese "),
    ("Labour", " market costs ministry laws day force "),
];

/// All lists; the place of each is its bit in [`sorts`].
const LISTS: [&str; 15] = [
    TITLES, OF_BODIES, OF_AREAS, PLAIN, TIMES, PLACES, QUALIFIERS, BEHIND, DEGREES, GIVEN, COMMON,
    DOES, JOINTS, CLASSES, REGENCY,
];

/// In which lists a word is, a bit for each.
fn sorts(word: &str) -> u16 {
    static SORTS: OnceLock<WordMap<u16>> = OnceLock::new();
    let all = SORTS.get_or_init(|| {
        let mut all = WordMap::default();
        for (nth, list) in LISTS.iter().enumerate() {
            for word in list.split_ascii_whitespace() {
                *all.entry(word.to_owned()).or_default() |= 1 << nth;
            }
        }
        all
    });
    all.get(word).copied().unwrap_or_default()
}

macro_rules! asked {
    ($($(#[doc = $doc:literal])* $name:ident: $nth:literal,)*) => {
        $(
            $(#[doc = $doc])*
            pub(super) fn $name(word: &str) -> bool {
                sorts(word) >> $nth & 1 == 1
            }
        )*
    };
}

asked! {
    is_title: 0,
    is_of_bodies: 1,
    is_of_areas: 2,
    starts_or_joins: 3,
    is_time: 4,
    is_place: 5,
    qualifies: 6,
    is_behind: 7,
    is_degree: 8,
    is_given: 9,
    is_common: 10,
    is_doing: 11,
    is_joint: 12,
    is_class: 13,
    is_regency: 14,
}

/// Whether a word begins or joins sentences, or is made as verbs are: "menang", "dilantik".
pub(super) fn is_plain(word: &str) -> bool {
    const VERBS: [(&str, usize); 6] =
        [("meng", 7), ("mem", 7), ("men", 6), ("ber", 8), ("di", 8), ("ter", 7)];
    let known = |word: &str| starts_or_joins(word) || is_time(word) || is_doing(word);
    let stem = clitic(word).and_then(|cut| word.get(..word.len().checked_sub(cut)?));
    known(word)
        || stem.is_some_and(known)
        || VERBS.iter().any(|(start, least)| word.len() >= *least && word.starts_with(start))
}

/// Whether a word may stand between "SMA" or "Jalan" and the name of it; numbers may.
pub(super) fn is_qualifier(word: &str) -> bool {
    qualifies(word) || word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The words that tell that a short name means something else; none for most names.
pub(super) fn other_sense(name: &str) -> Option<&'static str> {
    SENSES.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, words)| *words)
}

/// Whether a word is one of those that [`other_sense`] gives.
pub(super) fn tells(words: &str, word: &str) -> bool {
    let word = folded(word);
    words.split_ascii_whitespace().any(|it| it == word)
}

/// What kind of area a word before a name says that it is; `None` for other words.
pub(super) fn kind_of_area(word: &str) -> Option<&'static [&'static str]> {
    Some(match word {
        "kabupaten" | "kab" => &["regency", "kabupaten"],
        "kota" => &["city", "kota", "municipality"],
        "provinsi" | "prov" => &["province", "provinsi"],
        "kecamatan" | "kec" => &["district", "kecamatan"],
        "desa" | "kelurahan" | "kel" | "kampung" | "dusun" => {
            &["village", "desa", "kelurahan", "subdistrict", "hamlet", "dusun"]
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_words_are_in_a_list() {
        assert!(is_title("bupati") && is_title("prof") && is_title("keluarga"));
        assert!(!is_title("bupat") && !is_title("upati") && !is_title("") && !is_title("prof dr"));
        assert!(is_place("jalan") && !is_place("jalanan"));
    }

    #[test]
    fn verbs_are_told_by_their_beginning() {
        for verb in ["menang", "mengusung", "berkoalisi", "bersama", "dilantik", "terpilih"] {
            assert!(is_plain(verb), "{verb}");
        }
        for name in ["mega", "dian", "dirga", "terry", "melati", "berlian", "indah"] {
            assert!(!is_plain(name), "{name}");
        }
    }
}
