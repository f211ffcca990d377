using MentorSim.Engine.Tests.Records;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace MentorSim.Engine.Tests;

/// <summary>A test that needs the programs of PostgreSQL. Without them it is skipped with the reason, unless all must run.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = Needs.Postgres;
}

/// <summary>A test that needs a small disk that it may fill.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = Needs.SmallDisk;
}

/// <summary>A test that needs somebody who is bound by what files permit: oneself, or root without the right to pass over it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BoundUserFactAttribute : FactAttribute
{
    public BoundUserFactAttribute() => Skip = Needs.BoundUser;
}

/// <summary>A test that is the same for each kind of store; see <see cref="NeedsPostgresAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("MentorSim.Engine.Tests.StoreFactDiscoverer", "MentorSim.Engine.Tests")]
internal sealed class StoreFactAttribute : FactAttribute;

/// <summary>Marks a class whose inherited tests run against PostgreSQL, so that they are skipped without it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeedsPostgresAttribute : Attribute;

/// <summary>Finds the tests that are the same for each kind of store.</summary>
public sealed class StoreFactDiscoverer(IMessageSink diagnostics) : FactDiscoverer(diagnostics)
{
    /// <inheritdoc/>
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        new StoreTestCase(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod);
}

/// <summary>A test whose class says whether it can run.</summary>
public sealed class StoreTestCase : XunitTestCase
{
    /// <summary>For the runner, which fills it.</summary>
    [Obsolete("For the runner only.")]
    public StoreTestCase() { }

    /// <inheritdoc/>
    public StoreTestCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(diagnostics, display, options, method) { }

    /// <inheritdoc/>
    protected override string? GetSkipReason(IAttributeInfo factAttribute) =>
        TestMethod.TestClass.Class.GetCustomAttributes(typeof(NeedsPostgresAttribute)).Any() ? Needs.Postgres : null;
}

/// <summary>A test that has statements judged by the validator of a learning record store, which npm installs.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class XapiValidationFactAttribute : FactAttribute
{
    public XapiValidationFactAttribute() => Skip = Needs.XapiValidation;
}

/// <summary>A test that talks to a learning record store that it starts itself, which npm installs.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RecordStoreFactAttribute : FactAttribute
{
    public RecordStoreFactAttribute() => Skip = Needs.RecordStore;
}

/// <summary>A test that needs Graphviz.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DotFactAttribute : FactAttribute
{
    public DotFactAttribute() => Skip = Needs.Dot;
}

/// <summary>A test that has diagrams read by Mermaid itself, which npm installs.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MermaidFactAttribute : FactAttribute
{
    public MermaidFactAttribute() => Skip = Needs.Mermaid;
}

/// <summary>What some tests need of the machine; each is null where it is there, and else the reason for skipping.</summary>
internal static class Needs
{
    /// <summary>
    /// The folder of initdb and postgres: the one that MENTORSIM_TEST_POSTGRES_BIN names, else Debian's. With MENTORSIM_REQUIRE_ALL=1
    /// the tests run and fail without it.
    /// </summary>
    public static string? Postgres { get; } =
        PostgresServer.Programs is not null || RequiresAll ? null : "MENTORSIM_TEST_POSTGRES_BIN names no folder with initdb and postgres: no server to keep records on.";

    /// <summary>
    /// A disk of about a megabyte that MENTORSIM_TEST_SMALL_DISK names. Not every machine lets one be mounted, so its absence is never a
    /// failure; a limit on the size of files stands in for it.
    /// </summary>
    public static string? SmallDisk { get; } =
        Directory.Exists(SmallDiskPath) ? null : "MENTORSIM_TEST_SMALL_DISK names no folder: no disk to fill.";

    /// <summary>The folder at which it is mounted.</summary>
    public static string SmallDiskPath => Environment.GetEnvironmentVariable("MENTORSIM_TEST_SMALL_DISK") ?? "";

    /// <summary>The program that takes rights from root, where one is needed.</summary>
    public static string? BoundUser { get; } = OperatingSystem.IsWindows() ? "Windows knows other rights."
        : !Environment.IsPrivilegedProcess || File.Exists("/usr/bin/setpriv") || RequiresAll ? null
        : "Whoever runs this may write everything, and setpriv is not there: nothing to be refused.";

    /// <summary>The npm package @learninglocker/xapi-validation in the folder that MENTORSIM_XAPI_VALIDATION names.</summary>
    public static string? XapiValidation { get; } =
        Directory.Exists(XapiValidationPath) || RequiresAll ? null : "MENTORSIM_XAPI_VALIDATION names no folder of @learninglocker/xapi-validation: nothing to validate statements with.";

    /// <summary>That folder.</summary>
    public static string XapiValidationPath => Environment.GetEnvironmentVariable("MENTORSIM_XAPI_VALIDATION") ?? "";

    /// <summary>The npm package xapi-statements in the folder that MENTORSIM_LRS names.</summary>
    public static string? RecordStore { get; } =
        Directory.Exists(RecordStorePath) || RequiresAll ? null : "MENTORSIM_LRS names no folder of xapi-statements: no learning record store to send to.";

    /// <summary>That folder.</summary>
    public static string RecordStorePath => Environment.GetEnvironmentVariable("MENTORSIM_LRS") ?? "";

    /// <summary>The program dot of Graphviz; with MENTORSIM_REQUIRE_ALL=1 the tests run and fail without it.</summary>
    public static string? Dot { get; } =
        RequiresAll || (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "dot")))
            ? null
            : "Graphviz is not installed: no program to lay a graph out.";

    /// <summary>The npm packages mermaid and jsdom in the folder node_modules that MENTORSIM_MERMAID names.</summary>
    public static string? Mermaid { get; } =
        Directory.Exists(MermaidPath) || RequiresAll ? null : "MENTORSIM_MERMAID names no folder with mermaid and jsdom: nothing to read diagrams with.";

    /// <summary>That folder.</summary>
    public static string MermaidPath => Environment.GetEnvironmentVariable("MENTORSIM_MERMAID") ?? "";

    private static bool RequiresAll => Environment.GetEnvironmentVariable("MENTORSIM_REQUIRE_ALL") == "1";
}
