using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorSim.Engine.Panel;

/// <summary>How what a panel keeps is written as JSON. What is read is complete and knows no other fields, or it is refused.</summary>
internal static class ExerciseJson
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = 24,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Writes something.</summary>
    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Strict);

    /// <summary>Reads something.</summary>
    /// <exception cref="FormatException">It is something else, or damaged.</exception>
    public static T Read<T>(ReadOnlySpan<byte> bytes) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(bytes, Strict) ?? throw new FormatException("There is nothing in it.");
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw new FormatException($"This was not written by this version of MentorSim: {wrong.Message}", wrong);
        }
    }
}
