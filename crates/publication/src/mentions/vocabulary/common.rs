//! Words that are names as well.

/// First names that are borne by most people in Indonesia, and some English ones.
pub(super) const GIVEN: &str = "muhammad mohammad mohamad muhamad mochammad moch moh muh ahmad achmad akhmad \
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
pub(super) const COMMON: &str = "indah cahaya bintang harapan rahmat surya merdeka budi nur mulia permai lentera \
    fajar laras bambu elang tani buruh nelayan demokrat garuda muara tanjung bulan bumi matahari \
    pelangi embun mentari guntur topan angin awan samudra samudera lautan mutiara permata intan \
    melati mawar teratai anggrek kencana perkasa pertiwi satria kesatria raja ratu untung selamat \
    kurnia karunia berkah iman hidayat taufik wahyu amin damai setia jaya makmur sejahtera teguh bakti \
    karya murni suci putri putra gelora perubahan persatuan perjuangan pembangunan rakyat umat banteng \
    beringin padi kapas pohon hijau biru merah putih puncak asri sumber wangi sungai bukit gunung \
    kuala rimba lestari kawan harapan nusa \
    nurani pelita obor sinar terang cahya gemilang nusantara bahari karang pasir batu pulau teluk pantai \
    telaga danau rawa hutan ladang sawah kebun kampung desa kota pasar jati cempaka kenanga kemuning dahlia \
    seroja kamboja bunga tulip kembang daun akar ranting cemara pinus mangga durian jambu kelapa aren \
    pinang sagu kopi teh tebu rotan kerbau sapi kuda macan harimau singa gajah rusa kancil merak merpati \
    rajawali camar walet cendrawasih naga hiu paus lumba tuna api air tanah langit hujan badai petir \
    kilat salju emas perak perunggu besi baja intan berlian zamrud delima safir mustika pusaka keris \
    panah tombak perisai mahkota bendera panji jangkar kompas roda kunci jembatan perahu layar \
    amanah amanat adil keadilan kejujuran kebangkitan kebenaran kemakmuran kesejahteraan kedaulatan \
    solidaritas reformasi republik bangsa negara pemuda mahasiswa petani pelaut pekerja guru ulama santri \
    hati jiwa budaya akal sabar tulus ikhlas jujur rela cinta kasih sayang bahagia gembira riang ceria \
    sentosa tenteram aman sehat kuat maju mandiri bersatu bangkit bersama unggul perdana \
    senja pagi siang malam subuh purnama gerhana musim semi gugur timur barat utara selatan tengah \
    joy grace hope mercy faith charity mark hill field west \
    young rose will may june april bill frank green labour labor harvest reform unity progress liberty \
    justice forward alliance \
    orchard stone marsh wood woods brook river lake ford bridge church castle hall house park lane street \
    north south east summer winter spring autumn rain storm frost snow dawn day king queen prince bishop \
    pope page cook baker smith miller mason fisher hunter gardener shepherd farmer walker short long strong \
    swift wise good rich poor noble brown black white gray grey gold silver ruby pearl amber jade iris lily \
    violet daisy ivy olive hazel holly heather fern robin fox wolf lion bear lamb bull eagle falcon hawk dove \
    swan chance forest bay beach band bell cross crown torch beacon anchor pioneer action equality freedom \
    future homeland independence nation national patriot people peoples peace power prosperity renewal republic \
    respect rise solidarity sun sunrise together tomorrow trust truth union values victory vision voice \
    workers";

/// Words that belong to the class of an entry, and are often written small.
pub(super) const CLASSES: &str = "partai kabupaten kota provinsi kecamatan desa kelurahan komisi fraksi dewan \
    party county city province district pilkada pemilu pilpres pileg pilgub pilwalkot pilbup";
