//! Names that many people in Indonesia bear, so that a name with one of them is hardly a misspelling.

/// Parts of names in lower case, a space between two.
const NAMES: &str = "\
abdul abdullah abdurrahman achmad adam adi adinda aditya adnan adrian agnes agung agus agustin \
agustina ahmad ahmed aida aini aisyah aji akbar akhmad alam alamsyah albert aldi alex alfian ali \
alif alifia alvin amalia amanda amin amina aminah amir amiruddin ana anas andi andika andini \
andre andri andriani andy angga anggi anggraini ani anis anisa anita annisa anton antoni antonius \
anwar ardi ardian ardiansyah ari arie arief arif arifin aris arman armand arya aryanto asep asih \
asmara asri astuti atika aulia ayu azhar azis aziz azizah azwar bagas bagus bahri bakar bakri \
bakti bambang banu basri basuki basuni bayu beni benny bima bintang bintoro budi budiarto budiman \
budiono budiyanto cahya cahyadi cahyani cahyo cahyono candra chandra charles christian christina \
citra dadan dadang dani daniel danny danu darma darmadi darmawan darmawati darto daud david dede \
dedi dedy deni denny desi desy devi dewa dewanto dewi dewo diah dian diana didi didik dimas dina \
dinda dini dito djoko doni donny dwi dyah eddy edi edy efendi effendi eka eko elisa ella elly \
elvira emi endah endang eni erlangga erna erni ervin erwin erwina eva evi fadil fadila fadli \
fahmi fahri faisal faizal fajar fajri farah farhan farid farida fatimah fatma fauzan fauzi \
fauziah febri febrian febriani ferdi ferdian ferdinand feri ferry fika firda firman firmansyah \
fitri fitria fitriana fitriani galih galuh gilang gita gunadi gunawan guntur gusti habib habibi \
hadi hadiyanto hafid hafiz haidar haikal hakim halim halima halimah hamdan hamid hamidah hamka \
hamzah hana handayani handoko hani hanif hanifah hardi hari hariadi harianto haris hariyadi \
hariyanto harry hartati hartini hartono harun haryadi haryanto haryono hasan hasanah hasanuddin \
hasbi hasim hasyim hendra hendri hendrik hendro heni henny henry herawati heri herlina herman \
hermanto hermawan heru herwanto hidayah hidayat hidayati hilman husain husein husen husin husna \
hutagalung ibnu ibrahim ida idris idrus ika ikhsan ikhwan ilham ilyas imam iman imran imron ina \
indah indra indrawan indrawati indri indriani intan ira irawan irawati irfan irma irman irwan \
irwanto isa iskandar ismail ismanto istiqomah iwan jaelani jaka jamal jamaluddin jamil jasmine \
jaya jefri jenni jhon joko joni juanda julia juliana julianto jumadi junaidi juniarti kadir kamal \
kamil karim karina karni kartika kartini kasim kevin khairul khalid khoirul komar komarudin \
krisna kristanto kristian kurnia kurniasih kurniawan kurniawati kusnadi kusuma kusumawati laila \
laksmana laksono latif latifah lestari lia lidia lina linda lisa lubis lucky lukman lukmanul lusi \
lutfi luthfi mahendra mahmud mahmudi maman mansur mansyur mardiana maria mariam mariana marlina \
marlinda martha marwan maryam maryati maulana maulida mega mei melati melinda mia mina mira mirna \
misbah mochamad mochammad moh mohamad mohammad muchlis muchtar muhamad muhammad muhidin mukhlis \
mukhtar mukti mulia muliadi mulyadi mulyana mulyani mulyanto mulyati mulyono munawar munir murni \
murniati murti musa musdalifah muslim mustafa mustofa mutia mutiara nabila nadia nadya naila \
najib nana nanda nani nasir nasution nathan nia nina nining nirmala nita nova novi novia novianti \
novita nugraha nugroho nur nuraeni nuraini nurdin nurhadi nurhasanah nurhayati nurjanah nurlaela \
nurlela nurlina nurul nuryanti oktavia oktaviani panji permadi permana permata pertiwi pramono \
pranata prasetya prasetyo pratama pratiwi prayitno prayoga prayogo priyanto priyono puji pujianto \
purba purnama purnomo purwanti purwanto puspita putra putri putu rachmad rachman rachmat raden \
radit raditya rafi rafli rahadian rahardjo raharjo rahma rahmad rahman rahmat rahmawati raihan \
raja rama ramadan ramadhan ramadhani ramdan ramdani ramli rani ratih ratna ratnasari reni renny \
restu reza rian riana rianto ricky rida ridho riki rina rini rinto rio riri risa riski risky \
risma rita rizal rizka rizki rizky rizqi robby robert roby rohmah rohman rohmat romli roni ronny \
rosa rosalina rosdiana rosida rosita rosmawati rosyid rosyidi rudi rudianto rudy rukmana rusdi \
ruslan rusli rusmini rustam sabrina sadikin safitri saiful salam saleh salim salma salman \
salsabila samsudin samsul sandi sandra sandy santi santosa santoso saputra saputri sarah sari \
sarif sarwono sasmita satria satrio selamet septian septiana setia setiadi setiawan setiawati \
setiono setyawan setyawati setyo shinta siahaan silalahi silvia simanjuntak sinaga sinta siregar \
siti sitompul sitorus slamet sofia sofian sofyan sonya sri suci sudarmaji sudarman sudarmono \
sudarsono sudibyo sudirman sudjatmiko sudrajat sugeng sugianto sugiarto sugiono sugiyanto suharto \
suhartono suhendar suhendra suherman sujatmiko sukarno sukma sukmawati sulaeman sulaiman sulastri \
sulistiawati sulistyo sulistyowati sumarni sumarno sumiati sunarti sunarto sunaryo supardi \
suparman suparno supriadi supriyadi supriyanto supriyono surya suryadi suryana suryani suryanto \
suryono susanti susanto susilawati susilo sutanto sutarto sutikno sutini sutisna sutrisno suwandi \
suwanto suwarno suyanto suyono syafei syafii syafri syafrudin syahputra syahrial syahrul syaiful \
syamsudin syamsul syarif syarifah syarifuddin tanti tantri taufik taufiq teddy teguh tia tika \
tina tini tirta titi titik titin tito tobing tommy toni tono topan tri triana triono trisno \
triyono tuti udin ujang ulfa umar umi unggul untung usman utama utami utomo vera veronica vina \
vincent virgiawan vita wahab wahid wahida wahidin wahyono wahyu wahyudi wahyuni wahyuningsih \
warsito warsono wati wawan wayan wibawa wibisono wibowo widia widiastuti widiawati widodo widya \
widyawati wijaya wijayanti wijayanto willy winarno winarti windi wisnu wiwik wiwin wulan \
wulandari yadi yahya yanti yanto yanuar yasin yati yoga yogi yohanes yudha yudhi yudi yuli yulia \
yuliana yulianti yulianto yuliati yuni yunita yunus yusmar yusnita yusran yusri yusril yusron \
yusuf zaenal zahra zainal zainuddin zainudin zakaria zaki zul zulfikar zulkarnain zulkifli";

/// Whether many people are called so; `word` in lower case.
pub(super) fn is_common(word: &str) -> bool {
    NAMES.split(' ').any(|name| name == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_names_are_told_from_slips() {
        for name in ["imron", "imran", "santoso", "santosa", "achmad", "siti"] {
            assert!(is_common(name), "{name}");
        }
        for slip in ["imrno", "santso", "ahmda", ""] {
            assert!(!is_common(slip), "{slip}");
        }
    }
}
