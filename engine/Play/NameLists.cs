using System.Collections.Immutable;

namespace MentorSim.Engine.Play;

/// <summary>First names and surnames of one community.</summary>
/// <param name="Locale">The locale of Bogus whose lists are used; null where the lists are our own.</param>
/// <param name="Girls">First names of girls.</param>
/// <param name="Boys">First names of boys.</param>
/// <param name="Surnames">Surnames that go with either.</param>
internal sealed record NameList(string? Locale, ImmutableArray<string> Girls, ImmutableArray<string> Boys, ImmutableArray<string> Surnames);

/// <summary>
/// Whose names a cast may have. Bogus has lists for many languages, but those for British and Indian English and for Polish do not
/// tell girls' from boys' names, and so cannot be used where a text says she or he: for these the lists are our own. None is chosen
/// after a real person.
/// </summary>
internal static class NameLists
{
    /// <summary>The communities; one stands more than once where it is more common in English schools.</summary>
    public static ImmutableArray<NameList> Communities { get; } = MakeCommunities();

    /// <summary>First names that go with any pronoun.</summary>
    public static ImmutableArray<string> ForAnybody { get; } =
        Words("Alex Sam Robin Ash Noor Kiran Amari Remi Charlie Frankie Sasha Rowan Ari Deniz Jude Kit Morgan Jaz");

    private static ImmutableArray<NameList> MakeCommunities()
    {
        var british = new NameList(
            null,
            Words("Maisie Evie Poppy Chloe Megan Lottie Holly Erin Bethany Freya Daisy Ellie Niamh Imogen Hattie Tilly Georgia Abbie Keira Rosie Martha Nell"),
            Words("Alfie Callum Connor Jake Ollie Finley Harvey Toby Reece Kieran Archie Jamie Rhys Dylan Ewan Leo Ryan Stanley Bradley Tom Billy Ned"),
            Words("Ashdown Birtwell Clegg Dunmore Fairbrass Garside Hesketh Ingleby Kershaw Lockwood Marsden Ormerod Pilling Rawnsley Seddon Thackray Wadsworth Yardley"));
        var southAsian = new NameList(
            null,
            Words("Aisha Anjali Diya Fatima Hafsa Isha Jasleen Kavya Mariam Meera Nadia Priya Safa Simran Tanvi Zara Zainab Harleen"),
            Words("Aarav Adeel Arjun Bilal Dev Faisal Gurpreet Hamza Imran Jaspal Kabir Mohsin Nikhil Rohan Sahil Tariq Yusuf Zayn"),
            Words("Ahmad Bhatti Choudhary Dhaliwal Gohil Iqbal Jethwa Kalsi Mistry Nasir Pandya Qureshi Rehal Sandhu Thakrar Uddin Virdee Waheed"));
        var polish = new NameList(
            null,
            Words("Agnieszka Hania Julia Kasia Lena Maja Oliwia Wiktoria Zofia Zuzanna"),
            Words("Adam Filip Jakub Kacper Marek Mateusz Oskar Szymon Tomek Wojtek"),
            Words("Banach Cieśla Gil Kula Mazur Nowicz Sikora Wilk Wrona Żurek"));
        var hornAndMiddleEast = new NameList(
            null,
            Words("Amina Hodan Ifrah Layla Leila Maryam Rania Sahra Salma Yasmin"),
            Words("Abdi Ayoub Guled Idris Ismail Karim Liban Nabil Omar Samir"),
            Words("Abshir Darwish Farah Haddad Jibril Khoury Mansour Nur Saleh Warsame"));
        var caribbean = new NameList(
            null,
            Words("Alesha Chantel Jade Kezia Naomi Renee Shanice Tamika Tia Zaria"),
            Words("Andre Curtis Dajon Isaiah Jerome Kemar Malachi Marlon Tyrese Zion"),
            Words("Beckford Campbell Daley Francis Gayle Henriques Pinnock Reid Samuels Whyte"));
        var westAfrican = new NameList(
            null,
            Words("Abena Ada Adaeze Efua Esi Folake Ngozi Temi Wuraola Zuri"),
            Words("Ade Chidi Emeka Femi Kofi Kwame Obi Seyi Tobi Yaw"),
            Words("Abara Adeyemo Asante Boateng Ekwueme Mensah Nwosu Ogunleye Owusu Tetteh"));
        var turkish = new NameList(
            null,
            Words("Aylin Berna Ceren Defne Ela Esra Melis Selin Sevgi Yeliz"),
            Words("Baran Can Cem Emir Kaan Kerem Mert Onur Ozan Tolga"),
            Words("Acar Aksoy Bulut Demir Erdem Kaplan Polat Sezer Tekin Yalman"));
        return
        [
            british, british, british, british, southAsian, southAsian, southAsian, polish, hornAndMiddleEast, caribbean, westAfrican, turkish,
            Bogus("pt_PT"), Bogus("ro"),
        ];
    }

    private static NameList Bogus(string locale) => new(locale, [], [], []);

    private static ImmutableArray<string> Words(string words) => [.. words.Split(' ')];
}
