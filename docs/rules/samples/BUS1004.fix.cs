[BusApi]
public partial interface IPicturesApi
{
    ValueTask UploadAsync(string name, byte[] content, CancellationToken cancellationToken = default);
}
