namespace Bus.Wire.Tests.Dispatch;

/// <summary>Two hundred members: two of each length up to 60, and many of one length that differ in one letter.</summary>
[BusApi]
public partial interface ITwoHundredApi
{
    Task XAsync();

    BusEvent<int> V { get; }

    Task ZyAsync();

    BusEvent<int> Ei { get; }

    Task VudAsync();

    BusEvent<int> Ksf { get; }

    Task AnncAsync();

    BusEvent<int> Dekp { get; }

    Task SonggAsync();

    BusEvent<int> Kuvkk { get; }

    Task NcuqzpAsync();

    BusEvent<int> Mcgshb { get; }

    Task GdcgiwyAsync();

    BusEvent<int> Jjwiftd { get; }

    Task AiwhhshbAsync();

    BusEvent<int> Azutjiew { get; }

    Task UktxoeuirAsync();

    BusEvent<int> Nffmwdwey { get; }

    Task SnlhdtbqgnAsync();

    BusEvent<int> Ffcdzjazuz { get; }

    Task KvxmoqyyxbvAsync();

    BusEvent<int> Fdorkacsxdc { get; }

    Task KiucvyjvbzagAsync();

    BusEvent<int> Hqqwafavxqej { get; }

    Task EnidmdghghdjeAsync();

    BusEvent<int> Rmeucopafgujm { get; }

    Task DjgltjevxdaibmAsync();

    BusEvent<int> Lxjmozdcspgawx { get; }

    Task QcyrtkwafijtdabAsync();

    BusEvent<int> Gxgtmwtcslzjobz { get; }

    Task UetmrmmiazyocspkAsync();

    BusEvent<int> Hygjokmgtblecxla { get; }

    Task YdphrejyxaevllqeaAsync();

    BusEvent<int> Hnqohmmwrwjqtuwjt { get; }

    Task YycupilxeovxhpelkuAsync();

    BusEvent<int> Reuxwxvvrydxiubqgl { get; }

    Task MgrqwjpufeeiasvcyfkAsync();

    BusEvent<int> Ihyvkceiidejcpbqbpp { get; }

    Task MwqxvduewjqrnfoovyqpAsync();

    BusEvent<int> Efggjdgomocyyjurdzgx { get; }

    Task GxjgqjnpdlqhxzfrsljeaAsync();

    BusEvent<int> Kzmejqxeqcftqqbdinscr { get; }

    Task GtvoonwbwvffzdpwtsxujfAsync();

    BusEvent<int> Hihddrwrsonkzhrxfqbocq { get; }

    Task AjaiylijrmuvcvlabsxyffhAsync();

    BusEvent<int> Ucxonbatygmrrzocjyowvyq { get; }

    Task JkdogetudxblfvgfhjadbhnqAsync();

    BusEvent<int> Utmvitkuytrekbacqqqpfegr { get; }

    Task LeeyjzdfrjogcdeateqyljlxaAsync();

    BusEvent<int> Iwaoakzjwpozjbabcaqjnioti { get; }

    Task CunwcamyaixayvqscvakxdpndkAsync();

    BusEvent<int> Qaxavdsvubthohllrcwqdwchis { get; }

    Task OopbbzzzyuocffsqtgrtztshghjAsync();

    BusEvent<int> Belsxxtoxkopajtdlxgjyetswsx { get; }

    Task QfbzhifqbyqauydgdpoqihbnhjzyAsync();

    BusEvent<int> Kjhlpnvcgggxpoukeovrmcayepgs { get; }

    Task SxqbpwiadqobhdvzaechmqarkgiuxAsync();

    BusEvent<int> Rikgwhnbiurtxaqhwoknkxlcctmpf { get; }

    Task IecwebexhdsagckhbphewmdoizrgbkAsync();

    BusEvent<int> Mcnonnrduxhswuxqtwhkdragaqbkfz { get; }

    Task VnkbheijpvtzjdkchusotqhjavugmrdAsync();

    BusEvent<int> Gcomptqngecqempvsqqrwrbsohcmkcc { get; }

    Task TzlegbbheadveipnrsifyyoyfebgdqloAsync();

    BusEvent<int> Pkxbkkymdzawyofcuqyoregktxuvntgx { get; }

    Task XvflbvrseujwlwticurhmpbtaavwwptuzAsync();

    BusEvent<int> Qrlrvhmcwzqpksgvqovdmctwdzsryfnme { get; }

    Task XjesswxjzvzjlsufnlkvighkdajpekpgsxAsync();

    BusEvent<int> Rlxsjhskjzousuceidjgpcwxvipemcbbzt { get; }

    Task JiebqfkuvbuivainvpbuxbeubrexvzfwvamAsync();

    BusEvent<int> Iudhbfbdijeqdjttrndhdcfxbnwwmawbmlm { get; }

    Task XfseyvazikajpvoyirtyjthdxdfichiwoujvAsync();

    BusEvent<int> Jhcibjcjsfsoinccvlzphcepvjlxxcwimgon { get; }

    Task WxykvjmalspfxlqaoorptsoopkzlxzjsbdzusAsync();

    BusEvent<int> Kacpquwlerofeesdapuijiujeegtpuvkvurft { get; }

    Task CpnnvzzhnarwbimsxvrlbzycofdoijkguzybtsAsync();

    BusEvent<int> Wagxkcbpkearhuopnacjomqcxqjgwkhzodjvwl { get; }

    Task JminrorzlzbkccpmttkfuqylnjinvoymtgbbnzbAsync();

    BusEvent<int> Siqbsyqzfxdqheaodazelqfsgbqioivamdoqenl { get; }

    Task QfdyllqwjylosjzpwzhnpznjccafrclnuutulbdgAsync();

    BusEvent<int> Uzmfnudiyeildvhvjvtzgruwgqmupwtqpnnbfodb { get; }

    Task GhgwsmuuhwfsvxuqfhmzcsuygjavhdjupekxfnebsAsync();

    BusEvent<int> Xakzwzxxtuplfpvcnwvlazdyvxsciqtrdjggjbahf { get; }

    Task HxrjxnhqnknefjdvzcyrtyxlbcwdmmjcaqrptimqefAsync();

    BusEvent<int> Ufezwxhoovujxwmxmbpduwwmcdrqwwbwhhhmkbmaht { get; }

    Task PkgjwalhfjhvbolwpnqlgsmiutmldzjxqfwifnecrstAsync();

    BusEvent<int> Tvshwyeriluullatswfwmoxecseuzjnyxrmksqkvdtb { get; }

    Task FlltwykhgunuygtrgjaqhmdcbmmvirejndozxwfmpyohAsync();

    BusEvent<int> Ixdiyywuyfioarzrgyjyedbexaljatypzgivfvpoflah { get; }

    Task AqtxaibhaibjdecysepqhrnpdprucsbhggwgybtrmdpirAsync();

    BusEvent<int> Gmpndlmfuxvaqvytnklvithmzknhwwbxvtrlfbkdqxzta { get; }

    Task KsdtoazxkpiolsrwknjqiotgtxjddzxfvpoqoietaqkuauAsync();

    BusEvent<int> Ydctjlnkjzgdzpsehufzxwnonjcjugwsahzfyfpcqjpcck { get; }

    Task ZaztceetgsowmphppovfdvxaoznqvhoqppdurfyeepgwtoxAsync();

    BusEvent<int> Biphhvdlvdsspkdaufeyanweresjaatfcjeiadvvsciyhfy { get; }

    Task NwavmohecarfxrnegyrilwtqdbwclqelsjjfiuhgweutpenwAsync();

    BusEvent<int> Wqkbwcrtmlziuzkzufgeqbeijyhfpxsjjnugclmawbeejzsu { get; }

    Task FqxogkdxdndmooycwngotkudrnbgxnemstiqmbjivclzwypzuAsync();

    BusEvent<int> Zyidzrnjfnpbfwwmpaqcaarnczkyehmaldtsoonpizhujnhia { get; }

    Task QlyknuwtfwtocxzpahdkasjtrawctqfkfzmragfdwqffaoxxwzAsync();

    BusEvent<int> Enevkybmanhliefkoqcwbdaeknupkdoyyvpivqvtkwpchixatj { get; }

    Task FozaickiwqjaxpgfjdzkrblfycjhvvgbkbobbiioeuyauwaqtkdAsync();

    BusEvent<int> Znvhniguegtvobtsrylzyrjxbkweledgalbxddnjqpovphsbvuh { get; }

    Task JbaizflwbuigvgsizcspfshuuilkhsziouijqwawvdysbjjhzrfgAsync();

    BusEvent<int> Gdnhzwgvmvdfyemfcmjmgjlwfpoiipemgmehufbzdhdnatvuigdj { get; }

    Task AyhdwdpzulfdauortlgdwgrkntgtrnsmejhpwrmlkojppkxsezqvaAsync();

    BusEvent<int> Vxzieivacvbsrbmytoktixfktnzrxnkqinurojeeoaeidmebtzist { get; }

    Task DqlxbauwaaskfxqsufqppkyykfduiwyskposjafeicoawgebuaipecAsync();

    BusEvent<int> Pudlbqzblicqpguxvrtcthoobrwcfqmgfyaarsltkmxbgdawtktnrf { get; }

    Task ZwyupnevcnjiicilkafaveanexuiokaphrsarcpbdzzkahgpimemwoaAsync();

    BusEvent<int> Vkolcbfoqvsoosczfusgyyssgbrohiuadqalijosnurkjrtvfxgrasf { get; }

    Task MpaeengaculfrxleixzwbdkzadoheveambpokhuozixdizykedzyuixcAsync();

    BusEvent<int> Sxvbpwuekbibbavvuuomuwtjcbkgqjpepkxunxbqjqmideypmntnjzzp { get; }

    Task XcqjpptmhjzlsqjdqawmqvwnshzjnhjejxlfkudtizbzwskydctpbxxtqAsync();

    BusEvent<int> Tnodgmbshqmakbifhehekstyxqbmapbqaxsstqhkeqxsmorhmdyndkjrq { get; }

    Task OtcvetergkhmjkhuaoonsykhhkvblkkqqrhhbsozwwknyuxdgtwyzuwdgcAsync();

    BusEvent<int> Lbkeemyazzmptbbomoibrhiimkaacbjncmxsmwpzmmzjiouxuouyecbcts { get; }

    Task YrmhfjgqmfqlgdcqmulkvdqcsdgvnynzzdaeonagabofjuvzhzmfvurzqbpAsync();

    BusEvent<int> Xhtkzyoxfornswmahppyrgnswfbavbbamducitncsoggwhigdgbaucalece { get; }

    Task PagyjsaitqfraxckyduijrgkwrfctdhyiihamcpqmmhowjhdmnfnnoetdoqlAsync();

    BusEvent<int> Idqouctmjeefgikiglgegswaynjzwviuazzyukhupmhubbbbukcowkvodkyp { get; }

    Task ZazAsync();

    BusEvent<int> Zbz { get; }

    Task ZczAsync();

    BusEvent<int> Zdz { get; }

    Task ZezAsync();

    BusEvent<int> Zfz { get; }

    Task ZgzAsync();

    BusEvent<int> Zhz { get; }

    Task ZizAsync();

    BusEvent<int> Zjz { get; }

    Task ZkzAsync();

    BusEvent<int> Zlz { get; }

    Task ZmzAsync();

    BusEvent<int> Znz { get; }

    Task ZozAsync();

    BusEvent<int> Zpz { get; }

    Task ZzzazzzAsync();

    BusEvent<int> Zzzbzzz { get; }

    Task ZzzczzzAsync();

    BusEvent<int> Zzzdzzz { get; }

    Task ZzzezzzAsync();

    BusEvent<int> Zzzfzzz { get; }

    Task ZzzgzzzAsync();

    BusEvent<int> Zzzhzzz { get; }

    Task ZzzizzzAsync();

    BusEvent<int> Zzzjzzz { get; }

    Task ZzzkzzzAsync();

    BusEvent<int> Zzzlzzz { get; }

    Task ZzzmzzzAsync();

    BusEvent<int> Zzznzzz { get; }

    Task ZzzozzzAsync();

    BusEvent<int> Zzzpzzz { get; }

    Task ZzzzzzzaAsync();

    BusEvent<int> Zzzzzzzb { get; }

    Task ZzzzzzzcAsync();

    BusEvent<int> Zzzzzzzd { get; }

    Task ZzzzzzzeAsync();

    BusEvent<int> Zzzzzzzf { get; }

    Task ZzzzzzzgAsync();

    BusEvent<int> Zzzzzzzh { get; }

    Task ZzzzzzziAsync();

    BusEvent<int> Zzzzzzzj { get; }

    Task ZzzzzzzkAsync();

    BusEvent<int> Zzzzzzzl { get; }

    Task ZzzzzzzmAsync();

    BusEvent<int> Zzzzzzzn { get; }

    Task ZzzzzzzoAsync();

    BusEvent<int> Zzzzzzzp { get; }

    Task AzzzzzzzzAsync();

    BusEvent<int> Bzzzzzzzz { get; }

    Task CzzzzzzzzAsync();

    BusEvent<int> Dzzzzzzzz { get; }

    Task EzzzzzzzzAsync();

    BusEvent<int> Fzzzzzzzz { get; }

    Task GzzzzzzzzAsync();

    BusEvent<int> Hzzzzzzzz { get; }

    Task IzzzzzzzzAsync();

    BusEvent<int> Jzzzzzzzz { get; }

    Task KzzzzzzzzAsync();

    BusEvent<int> Lzzzzzzzz { get; }

    Task MzzzzzzzzAsync();

    BusEvent<int> Nzzzzzzzz { get; }

    Task OzzzzzzzzAsync();

    BusEvent<int> Pzzzzzzzz { get; }

    Task ZzzzzzzzzzzazzzzzzzzzzzzAsync();

    BusEvent<int> Zzzzzzzzzzzbzzzzzzzzzzzz { get; }

    Task ZzzzzzzzzzzczzzzzzzzzzzzAsync();

    BusEvent<int> Zzzzzzzzzzzdzzzzzzzzzzzz { get; }

    Task ZzzzzzzzzzzezzzzzzzzzzzzAsync();

    BusEvent<int> Zzzzzzzzzzzfzzzzzzzzzzzz { get; }

    Task ZzzzzzzzzzzgzzzzzzzzzzzzAsync();

    BusEvent<int> Zzzzzzzzzzzhzzzzzzzzzzzz { get; }

    Task ZzzzzzzzzzzizzzzzzzzzzzzAsync();

    BusEvent<int> Zzzzzzzzzzzjzzzzzzzzzzzz { get; }

    Task ZzzzzzzzzzzkzzzzzzzzzzzzAsync();

    BusEvent<int> Zzzzzzzzzzzlzzzzzzzzzzzz { get; }

    Task ZzzzzzzzzzzmzzzzzzzzzzzzAsync();

    BusEvent<int> Zzzzzzzzzzznzzzzzzzzzzzz { get; }

    Task ZzzzzzzzzzzozzzzzzzzzzzzAsync();

    BusEvent<int> Zzzzzzzzzzzpzzzzzzzzzzzz { get; }
}
