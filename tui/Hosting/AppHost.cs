using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorSim.Tui.Hosting;

/// <summary>
/// Carries configuration (appsettings.json beside the program, then MENTORSIM_ variables) and logging. It starts from the empty
/// builder, and nothing is made before a command asks for it.
/// </summary>
internal static class AppHost
{
    /// <summary>Builds the host. <paramref name="bank"/> is the folder that <c>--bank</c> named, <paramref name="school"/> what <c>--school</c> named, <paramref name="theme"/> what <c>--theme</c> named, or null.</summary>
    public static IHost Build(string? bank, string? school = null, string? theme = null, bool isAscii = false)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddJsonFile("appsettings.json", optional: true, reloadOnChange: false);
        builder.Configuration.AddEnvironmentVariables("MENTORSIM_");
        if (bank is not null) builder.Configuration.AddInMemoryCollection([KeyValuePair.Create<string, string?>("Bank", bank)]);
        if (school is not null) builder.Configuration.AddInMemoryCollection([KeyValuePair.Create<string, string?>("School", school)]);
        if (theme is not null) builder.Configuration.AddInMemoryCollection([KeyValuePair.Create<string, string?>("Theme", theme)]);
        if (isAscii) builder.Configuration.AddInMemoryCollection([KeyValuePair.Create<string, string?>("Ascii", "true")]);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ILoggerProvider, FileLog>();
        builder.Services.AddSingleton<Library>();
        builder.Services.AddSingleton<Records>();
        builder.Services.AddSingleton<PanelFolder>();
        builder.Services.AddSingleton(services => services.GetRequiredService<Records>().Demand().Store);
        return builder.Build();
    }
}
